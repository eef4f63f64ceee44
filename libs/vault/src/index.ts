export { SealBroken, type Purpose, type Sealer } from './sealer.js';
export { KekMissing, WrappingBroken, type KeyEncryption, type WrappedKey } from './key-encryption.js';
export { kekOf, keksIn, LocalKeyEncryption, UnfitKeks, type Kek } from './local-key-encryption.js';
export type { DestroyedKey, KeptKey, KeyStore, NewKey } from './key-store.js';
export { Vault, type Opener, type Rotated } from './vault.js';
export { erased, hasSealed, openedData, saysPersonal, sealedCommand } from './personal-text.js';
