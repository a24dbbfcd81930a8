// Why: an enforcement case may go to the police, be heard, or have its publicity withdrawn.
export const addEnforcementColumns = `
ALTER TABLE enforcement_cases ADD COLUMN IF NOT EXISTS hearing_held_on Date32 COMMENT '听证日期' AFTER closed_on;
ALTER TABLE enforcement_cases ADD COLUMN IF NOT EXISTS crime_suspected_on Date32 COMMENT '发现涉嫌犯罪日期' AFTER hearing_held_on;
ALTER TABLE enforcement_cases ADD COLUMN IF NOT EXISTS transferred_to_police_on Date32 COMMENT '移送公安日期' AFTER crime_suspected_on;
ALTER TABLE enforcement_cases ADD COLUMN IF NOT EXISTS police_accepted_on Date32 COMMENT '公安立案日期' AFTER transferred_to_police_on;
ALTER TABLE enforcement_cases ADD COLUMN IF NOT EXISTS publicity_withdrawn_on Date32 COMMENT '撤回公示日期' AFTER police_accepted_on;
`;
