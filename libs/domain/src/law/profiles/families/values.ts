import type { Profile } from '../../parameter.ts';

export type ProfileId = 'national' | 'yongchuan' | 'miyun' | 'liaoning' | 'yancheng-edz' | 'liangping';

/** Values of a family's parameters in each profile that names them; what a place does not name it inherits. */
export type ValuesByProfile = { readonly [P in ProfileId]?: Profile['values'] };
