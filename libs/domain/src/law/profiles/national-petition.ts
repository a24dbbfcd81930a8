import type { Profile } from '../parameter.ts';
import { all, comparedBefore, since } from './entry.ts';

const OLD = '2005-05-01';
const NEW = '2022-05-01';

/** Petitions: 信访条例 (2005), since 2022 信访工作条例 (rulebook §2.1). */
export const nationalPetition: Profile['values'] = {
  'petition.accept.days': [
    comparedBefore(OLD, 15, '《信访条例》（2005）第二十二条'),
    since(OLD, 15, '《信访条例》（2005）第二十二条'),
    since(NEW, 15, '《信访工作条例》第二十三条'),
  ],
  'petition.close.days': [
    comparedBefore(OLD, 60, '《信访条例》（2005）第三十三条'),
    since(OLD, 60, '《信访条例》（2005）第三十三条'),
    since(NEW, 60, '《信访工作条例》第三十四条'),
  ],
  'petition.extension.max_days': [
    comparedBefore(OLD, 30, '《信访条例》（2005）第三十三条'),
    since(OLD, 30, '《信访条例》（2005）第三十三条'),
    since(NEW, 30, '《信访工作条例》第三十四条'),
  ],
  'target.petition_accept_ontime_rate': [
    comparedBefore(OLD, all, '《信访条例》（2005）第二十二条'),
    since(OLD, all, '《信访条例》（2005）第二十二条'),
    since(NEW, all, '《信访工作条例》第二十三条'),
  ],
  'target.petition_close_ontime_rate': [
    comparedBefore(OLD, all, '《信访条例》（2005）第三十三条'),
    since(OLD, all, '《信访条例》（2005）第三十三条'),
    since(NEW, all, '《信访工作条例》第三十四条'),
  ],
};
