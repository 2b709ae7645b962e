import { isSignedBy } from '#device/signing.ts';
import type { Verify } from '#domain/review-chain.ts';

/** Whether the signature in a seal is that of its key. */
export const isSealTrue: Verify = ({ key, hash, signature }) => isSignedBy(key, hash, signature);
