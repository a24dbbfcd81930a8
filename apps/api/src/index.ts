export { TokenFile } from './access/token-file.ts';
export { ALL_SCOPES, type Token, type TokenStore } from './access/token-store.ts';
export { type Api, createApi } from './create-api.ts';
export type { ApiParts } from './parts.ts';
