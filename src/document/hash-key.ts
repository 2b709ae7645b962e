/**
 * Under this key a photo or file carries the SHA-256 of its bytes, so that it is found again and a change
 * is noticed. Private keys are allowed in PDF/A.
 */
export const HASH_KEY = 'StarfolioSHA256';
