import { documentsByDay, yearlyDocument } from '../organisation/report-duty.ts';

/** 每年公布现行有效规范性文件目录和文本: 辽宁省规划 13. */
export const validDocListPublished = yearlyDocument({
  id: 'valid_doc_list_published',
  name: { zh: '公布现行有效规范性文件目录', en: 'List of documents in force published' },
  family: 'document',
  document: 'valid_document_list',
  duty: 'duty.valid_doc_list',
  target: 'target.valid_doc_list_published',
});

/** 全省规范性文件查询系统: 辽宁省规划 41. */
export const docQuerySystem = documentsByDay({
  id: 'doc_query_system',
  name: { zh: '建立规范性文件查询系统', en: 'Query system for documents in use' },
  family: 'document',
  documents: ['document_query_system'],
  duty: 'duty.doc_query_system',
  target: 'target.doc_query_system',
});
