import { Gathered } from './gathered.ts';

describe('what is gathered', () => {
  it('is dealt with as a whole when the loop comes round, whoever asked for it', async () => {
    const dealt: (readonly number[])[] = [];
    const gathered = new Gathered<number>((all) => dealt.push(all));
    gathered.add(1);
    const first = gathered.settled();
    gathered.add(2);
    await Promise.all([first, gathered.settled()]);
    gathered.add(3);
    await gathered.settled();
    expect(dealt).toEqual([[1, 2], [3]]);
  });

  it('tells everybody who waits when it could not be dealt with, and goes on', async () => {
    let broken = true;
    const gathered = new Gathered<number>(() => {
      if (broken) throw new Error('the disk is full');
    });
    gathered.add(1);
    await Promise.all(
      [gathered.settled(), gathered.settled()].map((settled) =>
        expect(settled).rejects.toThrow('the disk is full'),
      ),
    );
    broken = false;
    await expect(gathered.settled()).resolves.toBeUndefined();
  });

  it('is idle at once when nothing is under way', async () => {
    await expect(new Gathered<number>(() => undefined).idle()).resolves.toBeUndefined();
  });
});
