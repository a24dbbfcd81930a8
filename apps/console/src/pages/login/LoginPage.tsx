import { Button, Checkbox, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { ProblemError, get } from '../../api/client.ts';
import { token } from '../../api/token.ts';
import { useSpeech } from '../../i18n/language.tsx';
import { Problem } from '../../parts/Answer.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';

/** Only ways inside the console lead on from here: an address from outside could send the reader anywhere. */
const safe = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/');

/** The token is asked for once and tried before it is kept. */
export function LoginPage() {
  const { t, language, setLanguage } = useSpeech();
  const [value, setValue] = useState('');
  const [onThisComputer, setOnThisComputer] = useState(false);
  const [failure, setFailure] = useState<string | Error>();
  const [params] = useSearchParams();
  const go = useNavigate();
  const client = useQueryClient();

  const enter = async (): Promise<void> => {
    if (value.trim() === '') return setFailure(t.login.needed);
    token.keep(value.trim(), { onThisComputer });
    try {
      await get('/v1/watermark');
    } catch (error) {
      token.forget();
      const wrong = error instanceof ProblemError && [400, 401, 403].includes(error.status);
      return setFailure(wrong ? t.login.wrong : (error as Error));
    }
    client.clear();
    await go(safe(params.get('next')), { replace: true });
  };

  return (
    <main className="login">
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void enter();
        }}
      >
        <p className="brand">
          <img src="/favicon.svg" alt="" width="40" height="40" />
          <span className="brand-name">{t.app.name}</span>
          <span className="brand-tagline">{t.app.tagline}</span>
        </p>
        <PageTitle title={t.login.title} />
        <label htmlFor="token">{t.login.token}</label>
        <Input.Password
          id="token"
          value={value}
          autoFocus
          autoComplete="off"
          aria-describedby="token-hint"
          onChange={(event) => setValue(event.target.value)}
        />
        <p id="token-hint" className="muted">
          {t.login.hint}
        </p>
        <Checkbox checked={onThisComputer} onChange={(event) => setOnThisComputer(event.target.checked)}>
          {t.login.remember}
        </Checkbox>
        <div role="alert" className="warning-text">
          {typeof failure === 'string' && failure}
        </div>
        {failure instanceof Error && <Problem error={failure} />}
        <div className="actions">
          <Button type="primary" htmlType="submit">
            {t.login.submit}
          </Button>
          <button
            type="button"
            className="quiet"
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {language === 'zh' ? 'English' : '中文'}
          </button>
        </div>
      </form>
    </main>
  );
}
