import { type YearlyDuty, named, target } from './naming.ts';

/** Numbers and choices of the family `service` beyond contract §5. */
export const serviceParameters = {
  'license.examine.days': named('许可受理审查期限', 'Working days to say whether it is accepted', '工作日'),
  'license.decide.days': named('许可决定期限', 'Working days to decide a licence', '工作日'),
  'license.extension.max_days': named('许可延期上限', 'Longest extension', '工作日'),
  'license.joint.days': named('联合办理期限', 'Working days when handled jointly', '工作日'),
  'license.joint.extension.max_days': named('联合办理延期上限', 'Longest extension, jointly', '工作日'),
  'foi.answer.days': named('信息公开答复期限', 'Working days to answer a request', '工作日'),
  'foi.extension.max_days': named('信息公开延期上限', 'Longest extension', '工作日'),
  'foi.correction.days': named('通知补正期限', 'Working days to ask for a correction', '工作日'),
  'foi.third_party.days': named('第三方答复期限', 'Working days of a third party', '工作日'),
  'duty.foi_guide': named<YearlyDuty>('公开指南和目录', 'Guide to information'),
  'target.license_ontime_rate': target('许可按期办结率目标', 'Target: licences in time'),
  'target.license_item_online_rate': target('许可事项网上开通率目标', 'Target: items online'),
  'target.approval_item_coded_rate': target('审批事项编码率目标', 'Target: items coded'),
  'target.non_license_approval_remaining': target('非许可审批事项目标', 'Target: none left'),
  'target.foi_ontime_rate': target('依申请公开按期答复率目标', 'Target: requests in time'),
  'target.foi_guide_current': target('公开指南更新目标', 'Target: guide up to date'),
  'target.five_separation_rate': target('五分开完成率目标', 'Target: organisations separated'),
};
