import { settleHistory, upcast } from '@fadu/domain';

import { openIngestion } from '../testing/open-ingestion.ts';

const HEADER = '信访件编号,责任单位,登记日期,渠道,受理日期,答复日期';
const ledger = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const replied = (on: string): string => ledger(`XF-1,区信访局,2026-03-01,信,2026-03-02,${on}`);

function open() {
  const opened = openIngestion();
  const importing = async (content: string, dryRun = false) => {
    const answer = await opened.importing(content, 'petition-ledger', dryRun);
    const { accepted, duplicates, corrections, rejected } = answer;
    return { accepted, duplicates, corrections, rejected };
  };
  const standing = async () => {
    const records = (await opened.log.histories(['petition/XF-1'])).get('petition/XF-1')!;
    const { facts, faults } = settleHistory(records.map(({ event }) => upcast(event)));
    expect(faults).toEqual([]);
    return facts.map(({ type, data }) => `${type} ${(data as { on: string }).on}`);
  };
  return { ...opened, importing, standing };
}

const counts = (accepted: number, duplicates: number, corrections: number, rejected = 0) => ({
  accepted,
  duplicates,
  corrections,
  rejected,
});

describe('a register that is delivered again', () => {
  it('says nothing new when it is the same', async () => {
    const { importing } = open();
    expect(await importing(replied('2026-03-20'))).toEqual(counts(3, 0, 0));
    expect(await importing(replied('2026-03-20'))).toEqual(counts(0, 3, 0));
    expect(await importing(replied('2026.3.20'))).toEqual(counts(0, 3, 0));
  });

  it('corrects what changed, once, and names the file', async () => {
    const { importing, standing, stored } = open();
    await importing(replied('2026-03-20'));
    expect(await importing(replied('2026-03-21'))).toEqual(counts(0, 2, 1));
    expect(await importing(replied('2026-03-21'))).toEqual(counts(0, 3, 0));
    expect(await standing()).toContain('petition.replied 2026-03-21');
    const [act] = (await stored()).filter(({ type }) => type === 'fadu.record.corrected.v1');
    expect(act!.data).toMatchObject({ event: 'XF-1/replied', reason: '“台账.csv”再次报送，内容有变' });
  });

  it('goes back and forth as often as the deliveries do', async () => {
    const { importing, standing } = open();
    for (const day of ['2026-03-20', '2026-03-21', '2026-03-20', '2026-03-21']) {
      await importing(replied(day));
      expect(await standing()).toContain(`petition.replied ${day}`);
    }
  });

  it('voids what is no longer stated and states anew what comes back', async () => {
    const { importing, standing, stored } = open();
    await importing(replied('2026-03-20'));
    expect(await importing(replied(''))).toEqual(counts(0, 2, 1));
    expect(await importing(replied(''))).toEqual(counts(0, 2, 0));
    expect(await standing()).toHaveLength(2);
    expect(await importing(replied('2026-03-22'))).toEqual(counts(1, 2, 0));
    expect(await importing(replied('2026-03-23'))).toEqual(counts(0, 2, 1));
    expect(await standing()).toContain('petition.replied 2026-03-23');
    expect((await stored()).map(({ id }) => id)).toContain('XF-1/replied/2');
  });

  it('adds what is late and leaves alone what is left out', async () => {
    const { importing, standing } = open();
    await importing(replied('2026-03-20'));
    expect(await importing(ledger('XF-2,区信访局,2026-04-01,网,,'))).toEqual(counts(1, 0, 0));
    expect(await standing()).toHaveLength(3);
  });

  it('does not undo what others decided', async () => {
    const { importing, send, standing } = open();
    await importing(replied('2026-03-20'));
    const act = {
      specversion: '1.0',
      id: 'act-1',
      source: 'urn:office',
      type: 'fadu.record.voided.v1',
      subject: 'petition/XF-1',
      time: '2026-11-22T09:00:00+08:00',
      data: { event: 'XF-1/replied', reason: '答复无效' },
    };
    await send(JSON.stringify(act));
    expect(await importing(replied('2026-03-20'))).toEqual(counts(0, 3, 0));
    expect(await standing()).toHaveLength(2);
  });

  it('counts exactly the same in a dry run, and writes nothing', async () => {
    const { importing, stored, log } = open();
    const second = ledger('XF-1,区信访局,2026-03-01,访,,2026-03-21', 'XF-2,区信访局,错,网,,');
    expect(await importing(replied('2026-03-20'), true)).toEqual(counts(3, 0, 0));
    expect(await stored()).toEqual([]);
    await importing(replied('2026-03-20'));
    const before = [await stored(), log.journal.end('rejections'), log.journal.end('audit')];
    const dry = await importing(second, true);
    expect([await stored(), log.journal.end('rejections'), log.journal.end('audit')]).toEqual(before);
    expect(dry).toEqual(counts(0, 0, 3, 1));
    expect(await importing(second)).toEqual(dry);
  });
});

describe('one number twice in a file', () => {
  const row = 'XF-1,区信访局,2026-03-01,信,,';

  it('counts as a repeat when both rows say the same', async () => {
    const { importers, answer } = await imported(ledger(row, row));
    expect(importers).toEqual(counts(1, 1, 0));
    expect(answer.report).toEqual([
      expect.objectContaining({ line: 3, code: 'import.repeated_row', severity: 'warning' }),
    ]);
  });

  it('is refused when the later row says something else', async () => {
    const { importers, answer } = await imported(ledger(row, row.replace('信,', '访,')));
    expect(importers).toEqual(counts(1, 0, 0, 1));
    expect(answer.report).toEqual([
      expect.objectContaining({ line: 3, code: 'import.duplicate_key', severity: 'error' }),
    ]);
  });

  it('does not matter where the first row was refused', async () => {
    const { importers } = await imported(ledger(row.replace('2026-03-01', '错'), row));
    expect(importers).toEqual(counts(1, 0, 0, 1));
  });

  async function imported(content: string) {
    const answer = await open().ingestion.importFile(
      {
        body: (async function* () {
          yield await Promise.resolve(Buffer.from(content));
        })(),
        name: 'x',
      },
      { template: 'petition-ledger', dryRun: false, sender: { name: 'x', migration: false } },
    );
    const { accepted, duplicates, corrections, rejected } = answer;
    return { answer, importers: { accepted, duplicates, corrections, rejected } };
  }
});

describe('deliveries at the same time', () => {
  it('are taken one after the other', async () => {
    const { importing, standing } = open();
    const days = ['2026-03-20', '2026-03-21', '2026-03-22'];
    const answers = await Promise.all(days.map((day) => importing(replied(day))));
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(3);
    expect(answers.reduce((sum, { corrections }) => sum + corrections, 0)).toBe(2);
    expect(await standing()).toHaveLength(3);
  });
});
