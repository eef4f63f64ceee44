export { fitBgNbd, probabilityAlive, expectedPurchases, type BgNbd, type FittedBgNbd } from './bg-nbd.js';
export { fitGammaGamma, expectedAmount, type GammaGamma, type FittedGammaGamma } from './gamma-gamma.js';
export { calibrated, type Buying, type Calibrated } from './calibration.js';
export { NotEnoughToFit } from './errors.js';
export type { PurchaseHistory, SpendHistory } from './purchase-history.js';
