import { inRoot } from '../shared/address.js';
import { Foreground } from './foreground.js';
import { marksInsensitiveFinder } from './matching.js';
import { openRanges } from './ranges.js';

/** The PDF.js that travels in the WAR as a webjar; the same version stands in the root pom. */
const PDFJS = inRoot('webjars/pdfjs-dist/5.4.624/');

const modern = () =>
  Boolean(Promise.withResolvers && URL.parse && RegExp.escape && Math.sumPrecise && Uint8Array.fromBase64);

async function importLibrary() {
  const build = modern() ? PDFJS : `${PDFJS}legacy/`;
  const library = await import(`${build}build/pdf.min.mjs`);
  const components = await import(`${build}web/pdf_viewer.mjs`);
  library.GlobalWorkerOptions.workerSrc = `${build}build/pdf.worker.min.mjs`;
  return { library, components };
}

/** PDF.js would put English labels on the pages; ours come from our own texts. */
const silentTexts = {
  getLanguage: () => document.documentElement.lang,
  getDirection: () => 'ltr',
  get: async (ids, args, fallback) => fallback ?? '',
  translate: async () => {},
  translateOnce: async () => {},
  destroy: async () => {},
  pause: () => {},
  resume: () => {},
};

/** Loads PDF.js and builds its page view inside the container; no document yet. */
export async function startEngine(container) {
  const { library, components } = await importLibrary();
  const eventBus = new components.EventBus();
  const linkService = new components.PDFLinkService({
    eventBus,
    externalLinkTarget: components.LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  const Finder = marksInsensitiveFinder(components.PDFFindController);
  const findController = new Finder({ eventBus, linkService });
  const pages = new components.PDFViewer({
    container,
    eventBus,
    linkService,
    findController,
    l10n: silentTexts,
    annotationMode: library.AnnotationMode.ENABLE,
    annotationEditorMode: library.AnnotationEditorType.DISABLE,
    imageResourcesPath: `${PDFJS}web/images/`,
  });
  linkService.setViewer(pages);
  const foreground = new Foreground({ eventBus, pages, components });
  return { library, components, eventBus, linkService, findController, pages, foreground };
}

/** Opens the PDF by ranges only: what is read is what is fetched. A refusal in the middle goes to `onRefused`. */
export async function openDocument(engine, url, connection, onRefused) {
  const onceInView = new Promise((resolve) => engine.eventBus.on('textlayerrendered', resolve, { once: true }));
  const source = await openRanges(engine.library, url, { connection, onceInView });
  if (source.range) source.range.onRefused = onRefused;
  const task = engine.library.getDocument({
    ...source,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${PDFJS}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PDFJS}standard_fonts/`,
    wasmUrl: `${PDFJS}wasm/`,
    iccUrl: `${PDFJS}iccs/`,
  });
  const pdf = await task.promise;
  const ready = new Promise((resolve) => engine.eventBus.on('pagesinit', resolve, { once: true }));
  engine.pages.setDocument(pdf);
  engine.linkService.setDocument(pdf, null);
  await ready;
  return pdf;
}
