const channelWords = {
  信: 'letter',
  信件: 'letter',
  来信: 'letter',
  写信: 'letter',
  书信: 'letter',
  访: 'visit',
  走访: 'visit',
  来访: 'visit',
  上访: 'visit',
  网: 'online',
  网络: 'online',
  网上: 'online',
  网信: 'online',
  网上信访: 'online',
  网上投诉: 'online',
  电话: 'hotline',
  电: 'hotline',
  来电: 'hotline',
  热线: 'hotline',
  '12345': 'hotline',
  letter: 'letter',
  visit: 'visit',
  online: 'online',
  hotline: 'hotline',
} as const;

const ratingWords = {
  满意: 'satisfied',
  非常满意: 'satisfied',
  基本满意: 'basically_satisfied',
  不满意: 'dissatisfied',
} as const;

/** Not yet rated: nothing to record. */
export const unrated = new Set(['未评价', '未评', '待评价']);

const answerWords = {
  是: true,
  否: false,
  初访: true,
  初信: true,
  初信初访: true,
  初次: true,
  重访: false,
  重信: false,
  重信重访: false,
  重复: false,
} as const;

/** What people write into the columns with fixed words, and what the contract calls it. */
export const channels = { words: channelWords, list: '信、访、网、电话' };
export const ratings = { words: ratingWords, list: '满意、基本满意、不满意' };
export const yesOrNo = { words: answerWords, list: '是、否' };
