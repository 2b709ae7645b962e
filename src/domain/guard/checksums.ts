/** The check of payment cards (ISO/IEC 7812-1, "Luhn"). Digits only. */
export function isLuhn(digits: string): boolean {
	let sum = 0;
	for (let place = 0; place < digits.length; place += 1) {
		const digit = Number(digits[digits.length - 1 - place]);
		const doubled = digit * 2;
		sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
	}
	return digits.length > 0 && sum % 10 === 0;
}

/** The check of NHS numbers (modulus 11, NHS Data Dictionary). Ten digits. */
export function isNhsNumber(digits: string): boolean {
	if (!/^\d{10}$/.test(digits)) return false;
	let sum = 0;
	for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
	const check = (11 - (sum % 11)) % 11;
	return check !== 10 && check === Number(digits[9]);
}

/** The check of bank account numbers (ISO 13616, modulus 97). Letters and digits without spaces. */
export function isIban(code: string): boolean {
	const turned = `${code.slice(4)}${code.slice(0, 4)}`.toUpperCase();
	let rest = 0;
	for (const sign of turned) {
		const value = Number.parseInt(sign, 36);
		if (Number.isNaN(value)) return false;
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}
