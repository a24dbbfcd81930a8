import type { BadInputs } from './bad-input.ts';
import { contents } from './contents.ts';
import { envelopes } from './envelopes.ts';
import { wholeRequests } from './whole-requests.ts';
import { files, rows } from './files.ts';
import { oddities } from './oddities.ts';
import { accesses, acts, questions } from './questions.ts';

/** Every chapter of docs/bad-input.md, in its order. */
export const badInputs: readonly BadInputs[] = [
  { zh: '报送事件：整个请求', en: 'Sending events: the request', inputs: wholeRequests },
  { zh: '报送事件：信封', en: 'Sending events: the envelope', inputs: envelopes },
  { zh: '报送事件：内容', en: 'Sending events: the data', inputs: contents },
  { zh: '收下，但有疑点', en: 'Accepted, but odd', inputs: oddities },
  { zh: '导入文件：整个文件', en: 'Importing files: the file', inputs: files },
  { zh: '导入文件：其中一行', en: 'Importing files: one row', inputs: rows },
  { zh: '令牌', en: 'Tokens', inputs: accesses },
  { zh: '查询', en: 'Questions', inputs: questions },
  { zh: '其他操作', en: 'Other acts', inputs: acts },
];
