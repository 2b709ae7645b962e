/*
 * The key with which a device signs what an assessor puts on record: ECDSA on P-256, made here and never
 * extractable. Its private half can be used by this browser profile and be read by nobody.
 */

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

type PublicKey = { readonly x: string; readonly y: string };

export function newSigningKey(): Promise<CryptoKeyPair> {
	return crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
}

/** The public half as a point on the curve; null where a browser gives none. */
export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<PublicKey | null> {
	const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
	return x === undefined || y === undefined ? null : { x, y };
}

/** Signs a text; hex. */
export async function signText({ privateKey }: CryptoKeyPair, text: string): Promise<string> {
	const signature = await crypto.subtle.sign(SIGNING, privateKey, new TextEncoder().encode(text));
	return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a text was signed with the private half of a key. What is no key at all has signed nothing. */
export async function isSignedBy(key: PublicKey, text: string, signature: string): Promise<boolean> {
	try {
		const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
		const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y };
		const publicKey = await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['verify']);
		return await crypto.subtle.verify(SIGNING, publicKey, bytes, new TextEncoder().encode(text));
	} catch {
		return false;
	}
}
