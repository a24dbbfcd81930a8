import { findingCodes, qualityMeasures } from '@fadu/domain';

import { findingsPage } from './findings-page.ts';
import { committed } from './page-file.ts';

describe('docs/findings.md', () => {
  const page = findingsPage();

  it('says what the catalogue says', () => {
    expect(committed('docs/findings.md', page)).toBe(page);
  });

  it('names every code and every measure once', () => {
    for (const id of [...Object.keys(findingCodes), ...qualityMeasures.map((measure) => measure.id)]) {
      expect([id, page.split(`\`${id}\``).length - 1]).toEqual([id, 1]);
    }
  });
});
