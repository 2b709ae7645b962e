/*
 * pdf.js reads the text of a PDF here: it is its own worker, and says by itself when it listens.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
