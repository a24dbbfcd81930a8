import { boundsOf, boundsText, overlap } from './bounds.ts';
import { lastPlace } from './measure.ts';
import { readPrinted } from './read-printed.ts';

const range = (text: string) => {
  const { unitOfMeasure, ...printed } = readPrinted(text)!;
  return boundsText(boundsOf(printed, unitOfMeasure));
};

describe('trap 41: a number that is not exact', () => {
  it.each([
    ['25项', '25'],
    ['0个', '0'],
    ['2820余次', '2820–2829'],
    ['8460人次', '8460'],
    ['30余件', '30–39'],
    ['30多件', '30–39'],
    ['480余家', '480–489'],
    ['5500余元', '5500–5599.99'],
    ['108余次', '108–117'],
    ['万余人次', '10000–19999'],
    ['超千人次', '1000–1999'],
    ['超达千人次', '1000–1999'],
    ['近300件', '250–300'],
    ['约300件', '250–349'],
    ['300件左右', '250–349'],
    ['1,200余件', '1200–1299'],
    ['约1.5万元', '14500–15499.99'],
    ['３０余件', '30–39'],
    ['全部30件', '30'],
    ['99.6%', '99.6'],
    ['约80%', '75–84.9'],
    ['7.01个百分点', '7.01'],
  ])('%s is %s', (text, bounds) => {
    expect(range(text)).toBe(bounds);
  });

  it.each([
    ['2820余次', { value: '2820', qualifier: 'over', unitOfMeasure: '次' }],
    ['全部30件', { value: '30', qualifier: 'all', unitOfMeasure: '件' }],
    ['约1.5万元', { value: '1.5', qualifier: 'about', unitOfMeasure: '万元' }],
    ['19', { value: '19', unitOfMeasure: '' }],
    ['若干件', undefined],
    ['', undefined],
  ])('%s reads as %j', (text, read) => {
    expect(readPrinted(text)).toEqual(read);
  });

  it('trap 42: in 万元 is ten thousand times one in 元', () => {
    expect(boundsOf({ value: '1.2' }, '万元')).toEqual({ low: '12000', high: '12000' });
    expect(boundsOf({ value: '12000' }, '元')).toEqual({ low: '12000', high: '12000' });
  });

  it('agrees with another where some number fits both', () => {
    expect(overlap({ low: '30', high: '39' }, { low: '39', high: '45' })).toBe(true);
    expect(overlap({ low: '30', high: '39' }, { low: '40', high: '45' })).toBe(false);
  });

  it.each([
    ['2820', '10'],
    ['8461', '1'],
    ['500', '100'],
    ['99.6', '0.1'],
    ['0.50', '0.1'],
    ['0', '1'],
  ])('%s counts in steps of %s', (text, place) => {
    expect(lastPlace(text).toFixed()).toBe(place);
  });
});
