export { openGroupProjection } from './open-group-projection.ts';
export { openSharedTokens } from './open-shared-tokens.ts';
