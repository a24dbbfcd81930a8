import type { BadInput, Sent } from './bad-input.ts';
import { single } from './sending.ts';

const ask = (path: string): Sent => ({ path: `/v1${path}` });
const values = (query: string): Sent => ask(`/indicators/petition_close_ontime_rate/values?${query}`);
const tell = (path: string, body: string): Sent => ({
  method: 'POST',
  path: `/v1${path}`,
  type: 'application/json',
  body,
});

type Answer = readonly [status: number, code: string];

const refused = (zh: string, en: string, [status, code]: Answer, sent: Sent): BadInput => ({
  zh,
  en,
  sent,
  status,
  code,
  kept: 'nothing',
});

const as = (who: NonNullable<BadInput['who']>, input: BadInput): BadInput => ({ ...input, who });

/** Who asks. */
export const accesses: readonly BadInput[] = [
  as('nobody', refused('没有令牌', 'No token', [401, 'token.missing'], ask('/watermark'))),
  as('stranger', refused('令牌不对', 'A wrong token', [401, 'token.unknown'], ask('/watermark'))),
  as('revoked', refused('令牌已撤销', 'A token that was revoked', [401, 'token.unknown'], ask('/watermark'))),
  as(
    'nobody',
    refused(
      '令牌写在地址里',
      'A token in the address instead of the header',
      [401, 'token.missing'],
      ask('/watermark?token=fadu-test-admin-token'),
    ),
  ),
  as(
    'reader',
    refused(
      '只读令牌报送事件',
      'An event with a token that may only read',
      [403, 'token.scope'],
      single('{}'),
    ),
  ),
  as(
    'sender',
    refused(
      '报送令牌查询数据',
      'A question with a token that may only send',
      [403, 'token.scope'],
      ask('/units'),
    ),
  ),
  as(
    'reader',
    refused(
      '普通令牌做管理操作',
      'An act of administration with a common token',
      [403, 'token.scope'],
      tell('/admin/verify', '{}'),
    ),
  ),
];

/** What is asked for. */
export const questions: readonly BadInput[] = [
  refused(
    '指标不存在',
    'An unknown indicator',
    [404, 'indicator.unknown'],
    ask('/indicators/happiness/values'),
  ),
  refused(
    '期间不存在 2025H3',
    'A period that does not exist, 2025H3',
    [400, 'period.invalid'],
    values('period=2025H3'),
  ),
  refused(
    '期间止日早于起日',
    'A period that ends before it begins',
    [400, 'period.invalid'],
    values('period=2025-03-01..2025-02-01'),
  ),
  refused(
    '期间含不存在的日期',
    'A period with a day that does not exist',
    [400, 'period.invalid'],
    values('period=2025-02-30..2025-03-01'),
  ),
  refused(
    '三百年，按月分组',
    'Three centuries by months',
    [422, 'period.too_many_groups'],
    values('period=1900-01-01..2199-12-31&groupBy=month'),
  ),
  refused('on 不是日期', 'on is not a day', [400, 'query.invalid'], values('on=yesterday')),
  refused(
    'on 为日历上没有的日期',
    'on is a day that does not exist',
    [400, 'query.invalid'],
    values('on=2026-02-30'),
  ),
  refused(
    'knownAt 没有时区',
    'knownAt without an offset',
    [400, 'query.invalid'],
    values('knownAt=2026-03-01T09:30:00'),
  ),
  refused('口径不存在', 'An unknown profile', [404, 'profile.unknown'], values('profile=atlantis')),
  refused('分组不存在', 'An unknown grouping', [400, 'query.invalid'], values('groupBy=week')),
  refused('参数名不存在', 'An unknown parameter', [400, 'query.unknown_parameter'], values('perod=2025')),
  refused(
    '参数给了两次',
    'A parameter given twice',
    [400, 'query.invalid'],
    values('on=2025-01-01&on=2025-01-02'),
  ),
  refused('单位不存在', 'An unknown unit', [422, 'unit.unknown'], values('unit=nobody')),
  refused(
    '时点指标按月分组',
    'Months for an indicator of a day',
    [422, 'grouping.not_for_stock'],
    ask('/indicators/officer_certified_rate/values?groupBy=month'),
  ),
  refused(
    '结果一侧不存在',
    'An unknown side',
    [400, 'query.invalid'],
    ask('/indicators/penalty_count/items?side=lost'),
  ),
  refused('每页行数为 0', 'Pages of no rows', [400, 'query.invalid'], ask('/findings?limit=0')),
  refused('每页行数过多', 'Pages of too many rows', [400, 'query.invalid'], ask('/findings?limit=1001')),
  refused(
    '分页标记不是本系统给的',
    'A cursor that was made up',
    [400, 'store.cursor_unreadable'],
    ask('/rejections?cursor=abc'),
  ),
  refused('事项种类不存在', 'An unknown kind of case', [404, 'store.kind_unknown'], ask('/cases/ghost/G-1')),
  refused('事项不存在', 'An unknown case', [404, 'case.unknown'], ask('/cases/petition/G-1')),
  refused('事件查询没有写事项', 'Events without a subject', [400, 'query.invalid'], ask('/events')),
  refused('地址不存在', 'An unknown address', [404, 'route.unknown'], ask('/nowhere')),
  refused('方法不对', 'A method that the address does not take', [405, 'route.method'], {
    method: 'DELETE',
    path: '/v1/overview',
  }),
];

/** What is to be done. */
export const acts: readonly BadInput[] = [
  refused(
    '重报一条不存在的退回记录',
    'Sending again a rejection that is not there',
    [404, 'rejection.unknown'],
    { ...single('{}'), path: '/v1/rejections/none/resend' },
  ),
  refused(
    '不再处理，但没有原因',
    'Dismissing without a reason',
    [400, 'request.invalid'],
    tell('/rejections/none/dismiss', '{}'),
  ),
  refused(
    '新建令牌，权限不存在',
    'A token with an unknown scope',
    [400, 'request.invalid'],
    tell('/admin/tokens', '{"name": "x", "scopes": ["all"]}'),
  ),
  refused('撤销不存在的令牌', 'Revoking a token that is not there', [404, 'token.id_unknown'], {
    method: 'DELETE',
    path: '/v1/admin/tokens/none',
  }),
  refused(
    '请求内容不是 JSON',
    'A body that is not JSON',
    [400, 'http.bad_request'],
    tell('/admin/tokens', '{'),
  ),
  refused(
    '请求内容多出字段',
    'A body with an unknown field',
    [400, 'request.invalid'],
    tell('/admin/tokens', '{"name": "x", "scopes": ["read"], "force": true}'),
  ),
];
