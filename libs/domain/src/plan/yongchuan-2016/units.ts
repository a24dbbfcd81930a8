import type { NamedBody, UnitBook, UnitGroup, UnitRole } from '../unit-book.ts';
import { successions } from './successions.ts';

const self = (...names: readonly string[]): readonly NamedBody[] => names.map((name) => ({ name }));

/** Bodies that the annex calls by more than one name. */
const severalNames: readonly NamedBody[] = [
  { name: '区政府办公室', also: ['区政府办'], because: '简称（#5 与 #50）' },
  {
    name: '区纪委',
    also: ['区纪委(区监察局)', '区监察局'],
    because: '表内写作“区纪委(区监察局)”（#63），两个机构合署办公；#34、#43、#107 只写区监察局',
  },
  {
    name: '区委党校',
    also: ['区委党校(行政学院)', '区行政学院'],
    because: '表内写作“区委党校(行政学院)”（#148），一个机构两块牌子',
  },
  { name: '区市政园林局', also: ['区市政局'], because: '视为简称（#55 与 #70），文件未说明' },
  { name: '区商务局', also: ['区商委'], because: '视为同一机构（#21 与 #27），文件未说明' },
];

const bodies: readonly NamedBody[] = [
  ...severalNames,
  ...self('区委办公室', '区委组织部', '区委宣传部', '区委政法委', '区文明办', '团区委', '区编办', '区考核办'),
  ...self('区综治办', '区维稳办', '区信访办', '区网信办', '政府新闻办', '区法院', '区检察院', '人民银行'),
  ...self('区政府法制办', '区政府督查室', '区政府应急办', '区行管办', '区信管办'),
  ...self('区发展改革委', '区财政局', '区经济信息委', '区人力社保局', '区公安局', '区民政局', '区司法局'),
  ...self('区教委', '区文化委', '区卫生计生委', '区统计局', '区审计局', '区林业局', '区气象局', '区农委'),
  ...self('区国土房管局', '区规划局', '区城乡建委', '区环保局', '区安监局', '区质监局'),
  ...self('区工商分局', '区食药监分局', '区国税局', '区地税局'),
];

const groups: readonly UnitGroup[] = [
  { names: ['各镇人民政府、街道办事处'], extent: 'every', among: { category: 'town' } },
  {
    names: ['区级部门', '区级各部门', '区级各部门各单位', '区政府各部门'],
    extent: 'every',
    among: { category: 'department' },
  },
  {
    names: ['区级行政执法部门'],
    extent: 'every',
    among: { category: 'department', enforcement: true },
  },
  {
    names: ['区级有关部门', '区政府有关部门', '具有行政审批职能的区级有关部门'],
    extent: 'some',
    among: { category: 'department' },
  },
  // Courts and procuratorates, party bodies and outside institutions may be among these: no kind of unit tells.
  { names: ['区级有关单位', '有关单位', '相关单位'], extent: 'some' },
  { names: ['各人民团体', '各园区管委会', '各大专院校', '科研院所'], extent: 'every' },
  {
    names: ['区维稳领导小组成员单位', '区综治领导小组成员单位', '区依法治区领导小组成员单位'],
    extent: 'every',
  },
];

const roles: readonly UnitRole[] = [{ names: ['各决策承办部门'] }];

/** The units of Yongchuan's plan 2016–2020. */
export const units: UnitBook = { bodies, groups, roles, successions };
