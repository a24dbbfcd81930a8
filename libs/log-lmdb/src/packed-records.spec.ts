import { type CloudEvent, contentOf } from '@fadu/domain';
import { logRecord, logRecords } from '@fadu/domain/testing';
import fc from 'fast-check';

import { writeContentHash } from './content-hash.ts';
import { identityKey, linkKey } from './keys.ts';
import { packed, unpacked } from './packed-records.ts';

/** What a pack holds, read as the thread that writes it does. */
const readBack = async (records: Parameters<typeof packed>[0]) =>
  Array.from(unpacked(await packed(records)), ({ subject, identity, claim, links, json }) => ({
    subject: subject.toString(),
    identity: identity.toString('hex'),
    hash: claim.subarray(0, 8).toString('hex'),
    links: links.map((key) => key.toString('hex')),
    event: JSON.parse(json.toString()) as CloudEvent,
  }));

const expected = (records: Parameters<typeof packed>[0]) =>
  records.map(({ event, links }) => {
    const hash = Buffer.alloc(8);
    writeContentHash(contentOf(event), hash, 0);
    return {
      subject: event.subject,
      identity: identityKey(event.source, event.id).toString('hex'),
      hash: hash.toString('hex'),
      links: links.map((target) => linkKey(target, Buffer.from(event.subject)).toString('hex')),
      event,
    };
  });

describe('a pack of records', () => {
  it('holds whatever was put in, in its order', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((s) => s.replace(/[\0\ud800-\udfff]/g, '法'));
    const record = fc
      .record({ id: text, key: text, note: text, targets: fc.array(text, { maxLength: 4 }) })
      .map(({ id, key, note, targets }) => ({
        ...logRecord(id, `petition/${key}`, { data: { note } }),
        links: targets,
      }));
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 20 }), async (records) => {
        const all = records.map((one) => ({ ...one, content: contentOf(one.event) }));
        expect(await readBack(all)).toEqual(expected(all));
      }),
      { numRuns: 300 },
    );
  });

  it('grows with what is put in, however long one record is', async () => {
    const long = logRecord('long', 'petition/1', { data: { note: '长'.repeat(900_000) } });
    const records = [...logRecords('before', 3), long, ...logRecords('after', 3)];
    expect((await readBack(records)).map(({ event }) => event)).toEqual(records.map(({ event }) => event));
  });

  it('lies in memory of its own, so that it can be given away', async () => {
    const { bytes } = await packed(logRecords('e', 2));
    expect(bytes.byteOffset).toBe(0);
    expect(structuredClone(bytes, { transfer: [bytes.buffer as ArrayBuffer] }).length).toBeGreaterThan(0);
    expect(bytes.length).toBe(0);
    expect((await packed([])).count).toBe(0);
  });
});
