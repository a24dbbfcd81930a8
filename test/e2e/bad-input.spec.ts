import { readFileSync } from 'node:fs';

import { inRepository } from '../harness/repository.ts';
import { type Said, badInputPage } from './bad-input/page.ts';
import { badInputs } from './bad-input/register.ts';

describe('docs/bad-input.md', () => {
  it('is what the tested inputs and their answers make of it', () => {
    const said = JSON.parse(readFileSync(inRepository('test/e2e/bad-input/said.json'), 'utf8')) as Said;
    expect(readFileSync(inRepository('docs/bad-input.md'), 'utf8')).toBe(badInputPage(badInputs, said));
  });
});
