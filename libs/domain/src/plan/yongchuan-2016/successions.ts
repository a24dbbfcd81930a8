import type { Succession } from '../unit-book.ts';

// What is said here of Yongchuan is general knowledge of the reform and of the names that Chongqing uses; no notice of
// the district was at hand. Hence the wide span of days, and `comparedOn: null` (docs/law/open-questions.md).
type Change = Pick<Succession, 'until' | 'from' | 'citation' | 'comparedOn'>;

const reform: Change = {
  until: '2018-03-21',
  from: '2019-03-31',
  citation: {
    text: '中共中央《深化党和国家机构改革方案》（2018-03-21 公布）：地方机构改革 2019 年 3 月底前基本完成；永川区方案未核对',
  },
  comparedOn: null,
};

const taxes: Change = {
  until: '2018-06-14',
  from: '2018-07-20',
  citation: { text: '国税地税征管体制改革，县级新税务机构 2018-07-20 前挂牌；永川区挂牌日未核对' },
  comparedOn: null,
};

const supervision: Change = {
  until: '2017-11-04',
  from: '2018-02-25',
  citation: {
    text: '全国人大常委会《关于在全国各地推开国家监察体制改革试点工作的决定》（2017-11-04）；各级监委 2018-02-25 前组建完成，永川区成立日未核对',
  },
  comparedOn: null,
};

const passed = (to: string, change: Change, ...of: readonly string[]): readonly Succession[] =>
  of.map((name) => ({ of: name, to: [{ name: to }], ...change }));

/** Bodies of the plan whose duties passed to others before the plan ended. */
export const successions: readonly Succession[] = [
  ...passed('区司法局', reform, '区政府法制办'),
  ...passed('区市场监管局', reform, '区工商分局', '区质监局', '区食药监分局'),
  ...passed('区税务局', taxes, '区国税局', '区地税局'),
  ...passed('区生态环境局', reform, '区环保局'),
  ...passed('区应急局', reform, '区安监局', '区政府应急办'),
  ...passed('区农业农村委', reform, '区农委'),
  ...passed('区规划自然资源局', reform, '区规划局'),
  ...passed('区住房城乡建委', reform, '区城乡建委'),
  {
    of: '区国土房管局',
    to: [
      { name: '区规划自然资源局', duties: '国土资源' },
      { name: '区住房城乡建委', duties: '房屋管理' },
    ],
    ...reform,
  },
  ...passed('区文化旅游委', reform, '区文化委'),
  ...passed('区卫生健康委', reform, '区卫生计生委'),
  ...passed('区城市管理局', reform, '区市政园林局'),
  ...passed('区商务委', reform, '区商务局'),
  ...passed('区委政法委', reform, '区综治办', '区维稳办'),
  ...passed('区委编办', reform, '区编办'),
  ...passed('区委网信办', reform, '区网信办'),
  ...passed('区纪委监委', supervision, '区纪委'),
];
