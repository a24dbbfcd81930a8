import type { BadInput, BadInputs, Kept } from './bad-input.ts';

/** What a person reads of each input, by chapter and input: `Tokens: No token` → the Chinese and the English. */
export type Said = Readonly<Record<string, readonly [zh: string, en: string]>>;

export const nameOf = (chapter: BadInputs, input: BadInput): string => `${chapter.en}: ${input.en}`;

const kept: Readonly<Record<Kept, string>> = {
  nothing: '— nothing new',
  rejection: '退回记录 rejection',
  event: '事件日志 log',
  finding: '事件日志、数据疑点 log, finding',
};

const intro = `# 不合格的输入会怎样 What becomes of bad input

Made by \`FADU_WRITE_DOCS=1 npx jest -c jest.e2e.config.mjs bad-input\` from \`test/e2e/bad-input\`; a test sends every
line to a running server and compares status, code, words and what is kept. Do not edit it by hand.

Nothing is lost and nothing is mended in silence: what is refused is answered with a code, the place and a sentence that
says what to do, and is kept in the rejections (\`GET /v1/rejections\`, 退回记录), at most 64 KiB of what was sent, in
Base64 where it is not UTF-8; what is accepted but odd becomes a finding (\`GET /v1/findings\`, 数据疑点). 413 and 429 come
with \`Retry-After\`. 202 with a code means: the request was read, this event was refused, the others were taken. Where
only English stands, the answer has no Chinese.
`;

/** The text of docs/bad-input.md. */
export function badInputPage(chapters: readonly BadInputs[], said: Said): string {
  const parts = chapters.map((chapter) => {
    const lines = chapter.inputs.map((input) => line(input, said[nameOf(chapter, input)] ?? ['', '']));
    const head =
      '| 输入 input | HTTP | 代码 code | 看到的说明 what is read | 留存 kept |\n|---|---|---|---|---|';
    return `## ${chapter.zh} ${chapter.en}\n\n${head}\n${lines.join('\n')}\n`;
  });
  // Aligned columns would be as wide as their longest sentence.
  return [intro, '<!-- prettier-ignore-start -->\n', ...parts, '<!-- prettier-ignore-end -->\n'].join('\n');
}

function line(input: BadInput, [zh, en]: readonly [string, string]): string {
  const words = [zh, en]
    .filter((text) => text !== '')
    .map(cell)
    .join('<br>');
  const code = input.code === '' ? '—' : `\`${input.code}\``;
  return `| ${cell(input.zh)}<br>${cell(input.en)} | ${input.status} | ${code} | ${words || '—'} | ${kept[input.kept]} |`;
}

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
