import { RefusedError, UnreachableError } from './client.ts';
import { ConfigError } from './config.ts';
import { problemOf, toldToPeople } from './failure.ts';

const problem = {
  type: 'urn:fadu:problem:period.invalid',
  title: '期间无法识别',
  status: 400,
  detail: 'Write 2026-Q1.',
  code: 'period.invalid',
};
const refused = Object.assign(new Error('fetch failed'), {
  cause: Object.assign(new Error(''), { code: 'ECONNREFUSED' }),
});

describe('what a command says when it fails', () => {
  it('is, where nobody answers, whom it asked and what to look at, in both languages', () => {
    const said = String(toldToPeople(new UnreachableError('http://api:8080', refused)));
    expect(said).toMatch(
      /^http:\/\/api:8080 没有应答.*\nNobody answered at http:\/\/api:8080 \(ECONNREFUSED\)/,
    );
    expect(said).toContain('[api.unreachable]');
  });

  it('is what the server said where it refused', () => {
    expect(toldToPeople(new RefusedError(problem))).toBe('期间无法识别 [period.invalid]\nWrite 2026-Q1.');
  });

  it.each([
    ['what the server refused', new RefusedError(problem), problem],
    ['a server that does not answer', new UnreachableError('http://a', refused), { code: 'api.unreachable' }],
    ['wrong settings', new ConfigError('FADU_PORT'), { code: 'settings.invalid', detail: 'FADU_PORT' }],
    ['what nobody foresaw', new TypeError('odd'), { code: 'unforeseen', detail: 'odd' }],
  ])('has for a program a code: %s', (_, error, said) => {
    expect(problemOf(error)).toMatchObject(said);
  });
});
