import type { Template } from '../template.ts';
import { columns } from './columns.ts';
import { caseKey, mapRow } from './map-row.ts';

/** Penalties of Taiwan's register of regulated polluters: real for its form and its faults, under other laws. */
export const twEpaPenalties: Template = {
  id: 'tw-epa-penalties',
  zh: '台湾环保处罚登记（裁处书）',
  en: "Penalties of Taiwan's environmental register",
  columns,
  ignored: [
    'SRC_FILE',
    'SRC_INDEX',
    'REGISTRATIONNO',
    'PENALTYYEAR',
    'TRANSGRESSLAW',
    'PETITIONAGENCY',
    'IMPROVEDEADLINE',
    'INSPECTIONCONDITION',
    'TRANSGRESSNAME',
    'TRANSGRESSCONTROLID',
  ],
  keyOf: caseKey,
  versionOf: (cells) => cells['updatedAt'] ?? '',
  mapRow,
};
