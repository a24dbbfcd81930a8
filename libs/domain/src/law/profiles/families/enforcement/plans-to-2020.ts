import type { Profile } from '../../../parameter.ts';
import { all, since } from '../../entry.ts';
import { SIX_STAGES, none } from './words.ts';

const FROM = '2016-01-01';
const LAW = '2021-07-15';
const penalty = (article: string): string => `《行政处罚法》（2021）第${article}条`;

const plan = (items: string): string => `《永川区法治政府建设实施方案（2016—2020年）》${items}`;
const ours = { publishedOn: '2017-01-06', note: '方案期限至2020年，此后未见本区新规定，暂沿用' };
const enforcing = { units: ['department', 'town'] as const, enforcing: true };

/** 永川区 2016–2020 (seed 000, rulebook §1.1). */
export const yongchuanEnforcement: Profile['values'] = {
  'recording.stages': [
    since('2020-01-01', SIX_STAGES, plan('第18项、任务74（2019年年底前建立）'), {
      ...ours,
      note: '方案未列环节，按行政处罚法第四十七条的六个环节计',
    }),
    since(LAW, SIX_STAGES, penalty('四十七')),
  ],
  'duty.discretion_baseline': [
    since(
      FROM,
      { units: ['department'], enforcing: true, by: '2017-12-31' },
      plan('第18项、任务73（2017年年底前）'),
      ours,
    ),
  ],
  'duty.enforcement_budget': [since(FROM, { atLeast: 1, ...enforcing }, plan('第22项、任务91'), ours)],
  'target.full_process_recording_rate': [
    since('2020-01-01', all, plan('第18项、任务74（2019年年底前建立）'), ours),
    since(LAW, all, penalty('四十七')),
  ],
  'target.major_penalty_filing_rate': [since(FROM, all, plan('第20项、任务83'), ours)],
  'target.recon_rights_notice_rate': [since(FROM, all, plan('第30项、任务128'), ours)],
  'target.criminal_transfer_rate': [since(FROM, all, plan('第17项、任务72'), ours)],
  'target.discretion_baseline_adopted': [since(FROM, all, plan('第18项、任务73'), ours)],
  'target.enforcement_budget_included': [since(FROM, all, plan('第22项、任务91'), ours)],
  'target.illegal_license_setting_incidents': [since(FROM, none, plan('第1项、任务5'), ours)],
  'target.off_list_fee_incidents': [since(FROM, none, plan('第2项、任务15'), ours)],
  'target.uncertified_enforcement_incidents': [
    since(FROM, none, plan('第21项、任务84'), ours),
    since(LAW, none, penalty('四十二')),
  ],
  'target.auxiliary_doing_enforcement_incidents': [since(FROM, none, plan('第21项、任务87'), ours)],
  'target.fine_quota_incidents': [since(FROM, none, plan('第22项、任务93'), ours)],
  'target.major_illegal_case_count': [
    since(FROM, { n: 1, d: 1 }, plan('第39项、任务164（一年内发生多起即追责）'), {
      ...ours,
      note: '“多起”未定数量，按两起以上理解；方案期限至2020年，暂沿用',
    }),
  ],
};

const province = (items: string): string => `《辽宁省法治政府建设“十三五”规划》第${items}条`;
const theirs = { publishedOn: '2016-08-24', note: '规划期限至2020年，此后未见新规定，暂沿用' };

/** 辽宁省 2016–2020 (seed 001, rulebook §1.3). */
export const liaoningEnforcement: Profile['values'] = {
  'recording.stages': [
    since('2017-01-01', SIX_STAGES, province('28'), {
      ...theirs,
      note: '规划未列环节，按行政处罚法第四十七条的六个环节计',
    }),
    since(LAW, SIX_STAGES, penalty('四十七')),
  ],
  'penalty.credit_sharing': [since('2019-01-01', 'every_decision', province('30'), theirs)],
  'duty.subject_announced': [
    since(
      FROM,
      { units: ['government', 'department', 'town'], enforcing: true, by: '2016-12-31' },
      province('24'),
      theirs,
    ),
  ],
  'target.full_process_recording_rate': [
    since('2017-01-01', all, province('28'), theirs),
    since(LAW, all, penalty('四十七')),
  ],
  'target.standard_form_rate': [since('2017-01-01', all, province('28'), theirs)],
  'target.discretion_baseline_coverage': [since(FROM, all, province('31'), theirs)],
  'target.subject_announced_rate': [since(FROM, all, province('24'), theirs)],
  'target.uncertified_enforcement_incidents': [
    since(FROM, none, province('24'), theirs),
    since(LAW, none, penalty('四十二')),
  ],
  'target.fine_quota_incidents': [since(FROM, none, province('25'), theirs)],
  'target.fine_return_incidents': [
    since(FROM, none, province('25'), theirs),
    since(LAW, none, penalty('七十四')),
  ],
  'target.major_pollution_veto': [since(FROM, none, province('6'), theirs)],
  'target.major_illegal_case_count': [
    since(FROM, { n: 1, d: 1 }, province('57'), {
      ...theirs,
      note: '“多起”未定数量，按两起以上理解；规划期限至2020年，暂沿用',
    }),
  ],
};
