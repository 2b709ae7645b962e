import type { failureWords } from '#wording/en/failure.ts';
import type { Translation } from '#wording/translation.ts';

export const failure = {
	reading: {
		full: 'Nid oes lle ar ôl ar y ddyfais hon, felly ni allai’r porwr ei agor. Ni chafodd dim ei ddileu. Rhyddhewch le ar y ddyfais a llwythwch y dudalen eto.',
		closed:
			'Caeodd y porwr ei storfa ac nid agorodd hi eto. Ni chafodd dim ei ddileu. Caewch dabiau eraill Starfolio a llwythwch y dudalen eto.',
		'newer-version':
			'Cafodd ei gadw ddiwethaf gan Starfolio mwy newydd. Ni newidiwyd dim. Llwythwch y dudalen eto tra byddwch ar-lein i gael y fersiwn newydd.',
		conflict:
			'Roedd tab arall yn gynt. Ni chafodd dim ei drosysgrifo. Llwythwch y dudalen eto i weld y cyflwr diweddaraf.',
		blocked:
			'Mae Starfolio hŷn ar agor mewn tab arall. Caewch y tabiau eraill a llwythwch y dudalen hon eto. Ni newidiwyd dim.',
		unreadable:
			'Ni ellid darllen yr hyn sydd wedi’i storio yno. Gadawyd ef fel y mae. Llwythwch y dudalen eto; os nad yw hynny’n helpu, defnyddiwch eich PDF diwethaf.',
		'not-allowed':
			'Nid yw’r porwr hwn yn gadael i Starfolio gadw dim yma. Mae hynny’n digwydd yn aml mewn ffenestr breifat. Agorwch Starfolio mewn ffenestr gyffredin.',
		unknown: 'Aeth rhywbeth o’i le na allwn ei enwi. Ni chafodd dim ei ddileu. Llwythwch y dudalen eto.',
	},
	saving: {
		full: 'Nid oes lle ar ôl ar y ddyfais hon. Nid yw’r hyn sydd ar y sgrin wedi’i gadw eto. Rhyddhewch le ar y ddyfais a cheisiwch eto.',
		closed:
			'Caeodd y porwr ei storfa. Nid yw’r hyn sydd ar y sgrin wedi’i gadw eto. Cadwch y dudalen hon ar agor a cheisiwch eto.',
		'newer-version':
			'Mae Starfolio mwy newydd wedi agor y portffolio hwn. Ni chafodd dim ei drosysgrifo. Copïwch eich testun, yna llwythwch y dudalen eto.',
		conflict:
			'Cafodd ei newid mewn tab arall. Ni chafodd dim ei drosysgrifo. Llwythwch y dudalen eto i weld y cyflwr diweddaraf.',
		blocked: 'Mae Starfolio hŷn ar agor mewn tab arall. Caewch y tabiau eraill a cheisiwch eto.',
		unreadable:
			'Ni ellid darllen yr hyn sydd wedi’i storio yno, felly ni newidiwyd dim. Llwythwch y dudalen eto.',
		'not-allowed':
			'Nid yw’r porwr hwn yn gadael i Starfolio gadw dim yma. Mae hynny’n digwydd yn aml mewn ffenestr breifat. Agorwch Starfolio mewn ffenestr gyffredin.',
		unknown: 'Ni chafodd ei gadw, ac ni allwn ddweud pam. Mae’r hyn sydd ar y sgrin yno o hyd. Ceisiwch eto.',
	},
} as const satisfies Translation<typeof failureWords>;
