import { indicators, profiles } from '@fadu/domain';

import { coveragePage, notComputed, requirements, testOf } from './coverage-page.ts';
import { indicatorsPage } from './indicators-page.ts';
import { committed } from './page-file.ts';

const known = new Set(indicators.map(({ id }) => id));

describe('docs/indicators.md', () => {
  it('says what the definitions say', () => {
    const page = indicatorsPage();
    expect(committed('docs/indicators.md', page)).toBe(page);
  });

  it('names every indicator that is shown', () => {
    const page = indicatorsPage();
    const missing = indicators.filter(({ id, internal }) => internal !== true && !page.includes(`\`${id}\``));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});

describe('docs/coverage.md', () => {
  it('says what the requirements, the register and the profiles say', () => {
    const page = coveragePage();
    expect(committed('docs/coverage.md', page)).toBe(page);
  });

  it('leaves no requirement without an indicator or a reason', () => {
    const ids = requirements.flatMap((row) => row.indicators);
    expect(ids.filter((id) => !known.has(id) && notComputed[id] === undefined)).toEqual([]);
    expect(requirements.filter((row) => row.indicators.length === 0)).toEqual([]);
  });

  it('gives no reason for what is computed after all', () => {
    expect(Object.keys(notComputed).filter((id) => known.has(id))).toEqual([]);
  });

  it('knows a test for every indicator', () => {
    const ids = [...new Set(requirements.flatMap((row) => row.indicators))].filter((id) => known.has(id));
    expect(ids.filter((id) => testOf(id) === undefined)).toEqual([]);
  });

  it('has every document of the five among the profiles', () => {
    expect(profiles.map(({ id }) => id).sort()).toEqual([
      'liangping',
      'liaoning',
      'miyun',
      'national',
      'yancheng-edz',
      'yongchuan',
    ]);
  });
});
