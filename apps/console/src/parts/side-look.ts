import type { IndicatorAnswer, ItemAnswer } from '@fadu/domain';
import type { Texts } from '../i18n/zh.ts';

type Side = ItemAnswer['side'];

interface Look {
  /** the state whose colour and mark it has */
  readonly state: string;
  readonly word: string;
}

/**
 * How a side looks. Where less is better, `met` means that the bad thing happened (a suit lost): to call it 符合 in green
 * would turn the figure round.
 */
export function sideLook(
  side: Side,
  direction: IndicatorAnswer['direction'] | undefined,
  { sides }: Texts,
): Look {
  if (direction === 'lower' && side === 'met') return { state: 'missed', word: sides.happened };
  if (direction === 'lower' && side === 'missed') return { state: 'met', word: sides.notHappened };
  return { state: side, word: sides[side] };
}
