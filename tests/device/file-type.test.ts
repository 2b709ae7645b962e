import { describe, expect, test } from 'vitest';
import { fileTypeOf } from '#device/file-type.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a file is what its bytes say', () => {
	test.each([
		['\xff\xd8\xff\xe0', 'image/jpeg'],
		['\x89PNG\r\n\x1a\n', 'image/png'],
		['GIF89a', 'image/gif'],
		['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
		['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image/heic'],
		['\0\0\0\x1cftypisom\0\0\0\0isomavif', 'image/avif'],
		['II*\0\x08\0\0\0', 'image/tiff'],
	])('%j is a picture', (start, mime) => {
		expect(fileTypeOf(bytes(start), 'text/html')).toMatchObject({ family: 'picture', mime });
	});

	test.each([
		['ID3\x04', '', 'audio/mpeg'],
		['RIFF\x10\0\0\0WAVEfmt ', '', 'audio/wav'],
		['\0\0\0\x18ftypM4A \0\0\0\0', '', 'audio/mp4'],
		['\x1a\x45\xdf\xa3\x01', 'audio/webm;codecs=opus', 'audio/webm'],
		['OggS\0\x02', 'audio/ogg', 'audio/ogg'],
		['\0\0\0\x18ftypisom\0\0\0\0isommp42', 'audio/mp4', 'audio/mp4'],
	])('%j (%s) is a sound', (start, claimed, mime) => {
		expect(fileTypeOf(bytes(start), claimed)).toMatchObject({ family: 'sound', mime });
	});

	test.each([
		['%PDF-1.7', 'application/octet-stream', 'application/pdf'],
		['\x1a\x45\xdf\xa3\x01', 'video/webm', 'video/webm'],
		['PK\x03\x04', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', undefined],
		['plain words', 'text/plain', 'text/plain'],
	])('%j (%s) is another file', (start, claimed, mime) => {
		expect(fileTypeOf(bytes(start), claimed)).toMatchObject({ family: 'other', mime: mime ?? claimed });
	});
});

describe('what a browser could run is never believed', () => {
	test.each([
		['<html><script>', 'text/html'],
		['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
		['<?xml version="1.0"?>', 'application/xhtml+xml'],
		['alert(1)', 'text/javascript'],
	])('%s as %s', (start, claimed) => {
		expect(fileTypeOf(bytes(start), claimed)).toMatchObject({
			family: 'other',
			mime: 'application/octet-stream',
		});
	});

	test('nor a picture that is none', () => {
		expect(fileTypeOf(bytes('not a picture'), 'image/jpeg').family).toBe('other');
	});
});
