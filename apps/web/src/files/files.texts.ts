import { texts } from '../language/texts.ts';

export const filesTexts = texts('files', {
  choose: { da: 'Vælg filer', en: 'Choose files' },
  drop: { da: 'eller træk dem hertil', en: 'or drag them here' },
  rules: {
    da: 'PDF, billeder (PNG, JPEG, WebP), Word, Excel, PowerPoint, OpenDocument og tekst (TXT, CSV, MD). Højst {most} pr. fil.',
    en: 'PDF, pictures (PNG, JPEG, WebP), Word, Excel, PowerPoint, OpenDocument and text (TXT, CSV, MD). At most {most} a file.',
  },
  waiting: { da: 'Venter', en: 'Waiting' },
  sending: { da: 'Lægges op: {percent} %', en: 'Uploading: {percent}%' },
  sendingWhat: { da: 'Lægger »{name}« op', en: 'Uploading “{name}”' },
  checking: { da: 'Kontrolleres', en: 'Being checked' },
  stored: { da: 'Lagt op', en: 'Uploaded' },
  storedWhat: { da: '»{name}« er lagt op.', en: '“{name}” is uploaded.' },
  notStoredWhat: { da: '»{name}« er ikke lagt op.', en: '“{name}” is not uploaded.' },
  retry: { da: 'Prøv igen', en: 'Try again' },
  retryWhat: { da: 'Prøv igen med »{name}«', en: 'Try “{name}” again' },
  remove: { da: 'Fjern', en: 'Remove' },
  removeWhat: { da: 'Fjern »{name}«', en: 'Remove “{name}”' },
  cancel: { da: 'Afbryd', en: 'Cancel' },
  cancelWhat: { da: 'Afbryd »{name}«', en: 'Cancel “{name}”' },
  download: { da: 'Hent »{name}«', en: 'Download “{name}”' },
  text: { da: 'Tekst', en: 'Text' },
  uploadedAt: { da: 'lagt op {date}', en: 'uploaded {date}' },
  tooLarge: {
    da: '»{name}« fylder {size}, men en fil må højst fylde {most}. Del den op, eller gem den med billeder i lavere opløsning, og vælg den igen.',
    en: '“{name}” is {size}, but a file may be {most} at most. Divide it or save it with pictures of lower resolution, and choose it again.',
  },
  empty: {
    da: '»{name}« er tom (0 byte). Åbn den, se efter, at den har indhold, og vælg den igen.',
    en: '“{name}” is empty (0 bytes). Open it, make sure it has content and choose it again.',
  },
  notTaken: {
    da: '»{name}« er ikke en filtype, vi kan gemme. Gem den f.eks. som PDF, og vælg den igen.',
    en: '“{name}” is not a type of file we can keep. Save it, for example, as PDF and choose it again.',
  },
  tooMany: {
    da: '»{name}« er ikke taget med: her kan højst være {most, plural, one {# fil} other {# filer}}. Fjern en anden først.',
    en: '“{name}” was left out: there can be at most {most, plural, one {# file} other {# files}} here. Remove another first.',
  },
  lineLost: {
    da: 'Forbindelsen røg, før »{name}« var fremme. Den sendes af sig selv, når der er forbindelse igen; du kan også prøve nu.',
    en: 'The connection was lost before “{name}” had arrived. It is sent by itself when there is a connection again; you can also try now.',
  },
});
