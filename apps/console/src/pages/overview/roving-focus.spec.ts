import { inside, keyName, moved } from './roving-focus.ts';

const size = { rows: 30, cols: 5 };
const press = (key: string, row: number, col: number) => moved(key, { row, col }, size);

describe('the focus in the grid', () => {
  it.each([
    ['ArrowUp', { row: 4, col: 2 }],
    ['ArrowDown', { row: 6, col: 2 }],
    ['ArrowLeft', { row: 5, col: 1 }],
    ['ArrowRight', { row: 5, col: 3 }],
    ['Home', { row: 5, col: 0 }],
    ['End', { row: 5, col: 4 }],
    ['PageDown', { row: 15, col: 2 }],
    ['PageUp', { row: 0, col: 2 }],
    ['Ctrl+Home', { row: 0, col: 0 }],
    ['Ctrl+End', { row: 29, col: 4 }],
  ])('goes by %s', (key, expected) => {
    expect(press(key, 5, 2)).toEqual(expected);
  });

  it('stops at the edges instead of going round', () => {
    expect(press('ArrowUp', 0, 0)).toEqual({ row: 0, col: 0 });
    expect(press('ArrowRight', 29, 4)).toEqual({ row: 29, col: 4 });
    expect(press('ArrowDown', 29, 4)).toEqual({ row: 29, col: 4 });
  });

  it('leaves other keys to the browser', () => {
    expect(press('Tab', 1, 1)).toBeUndefined();
    expect(press('Enter', 1, 1)).toBeUndefined();
    expect(press('Ctrl+ArrowUp', 1, 1)).toBeUndefined();
  });

  it('comes back inside when rows have gone', () => {
    expect(inside({ row: 90, col: 9 }, size)).toEqual({ row: 29, col: 4 });
  });

  it('tells Ctrl+Home from Home', () => {
    expect(keyName({ key: 'Home', ctrlKey: false, metaKey: false })).toBe('Home');
    expect(keyName({ key: 'Home', ctrlKey: true, metaKey: false })).toBe('Ctrl+Home');
    expect(keyName({ key: 'Home', ctrlKey: false, metaKey: true })).toBe('Ctrl+Home');
  });
});
