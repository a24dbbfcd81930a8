import { ProblemError, address, problemFrom } from '../api/client.ts';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import { problemText } from './problem-text.ts';

describe('the text of a failure', () => {
  const refused = new ProblemError(404, 'case.unknown', '没有这个案件', 'There is no such case.');

  it('says what happened, what to do, and the code', () => {
    expect(problemText(refused, zh, 'zh')).toEqual({
      title: '没有这个案件',
      detail: 'There is no such case.',
      remedy: zh.problem.notFound,
      code: 'case.unknown',
    });
  });

  it('leads with the detail in English', () => {
    expect(problemText(refused, en, 'en')).toMatchObject({ title: 'There is no such case.', detail: '' });
  });

  it('tells silence from refusal', () => {
    const text = problemText(new ProblemError(0, 'network', '', 'Failed to fetch'), zh, 'zh');
    expect(text).toMatchObject({ title: '连不上服务', detail: '' });
  });

  it('has words for what nobody foresaw', () => {
    expect(problemText(new Error('x'), zh, 'zh').title).toBe('没有办成');
  });
});

describe('an answer that is a refusal', () => {
  it('is read as a problem document', () => {
    const body = '{"code":"period.unreadable","title":"期间写法不对","detail":"Bad period."}';
    expect(problemFrom(400, body)).toMatchObject({ code: 'period.unreadable', title: '期间写法不对' });
  });

  it('keeps its status when it is a page of something else', () => {
    expect(problemFrom(502, '<html>')).toMatchObject({ status: 502, code: 'http.502', detail: '<html>' });
  });
});

describe('an address of the API', () => {
  it('leaves empty values to the defaults', () => {
    expect(address('/v1/overview', { period: '2025', on: '', knownAt: undefined })).toBe(
      '/v1/overview?period=2025',
    );
    expect(address('/v1/units')).toBe('/v1/units');
  });
});
