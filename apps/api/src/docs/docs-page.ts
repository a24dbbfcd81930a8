/** The page of /docs. Its script is a file of its own, as the content security policy asks. */
export const docsPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>法度 · 接口说明</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<form id="token-form" style="font:14px sans-serif;padding:12px 20px">
<label>访问令牌 / Token <input id="token" type="password" size="48" autocomplete="off"></label>
<button>打开 / Open</button> <span id="said" role="status"></span>
</form>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/open.js"></script>
</body>
</html>
`;

/** Uses the token that the console keeps, else asks for one. Nothing is fetched from anywhere else. */
export const docsScript = `const kept = () => sessionStorage.getItem('fadu.token') ?? localStorage.getItem('fadu.token');
const said = document.getElementById('said');
async function open(token) {
  const answer = await fetch('/openapi.json', { headers: { authorization: 'Bearer ' + token } });
  const document_ = await answer.json();
  if (!answer.ok) { said.textContent = document_.title + ' ' + document_.detail; return; }
  said.textContent = '';
  document.getElementById('token-form').hidden = true;
  window.ui = SwaggerUIBundle({
    spec: document_,
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    requestInterceptor(request) { request.headers.authorization ??= 'Bearer ' + token; return request; },
  });
}
document.getElementById('token-form').addEventListener('submit', (event) => {
  event.preventDefault();
  open(document.getElementById('token').value.trim());
});
if (kept()) open(kept());
`;
