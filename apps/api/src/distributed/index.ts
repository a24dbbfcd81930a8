export { openGroupProjection } from './open-group-projection.ts';
