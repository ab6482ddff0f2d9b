/** A kind of file that is taken: its extensions, the media type it is served as, and how its content is known. */
export interface FileKind {
  readonly extensions: readonly string[];
  readonly type: string;
  /** As people call it, the same in both languages. */
  readonly name: string;
  /** Text has no mark of its own: it is known by being readable throughout. */
  readonly isText: boolean;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

export const fileKinds: readonly FileKind[] = [
  marked('PDF', 'application/pdf', 'pdf'),
  marked('PNG', 'image/png', 'png'),
  marked('JPEG', 'image/jpeg', 'jpg', 'jpeg'),
  marked('WebP', 'image/webp', 'webp'),
  marked('Word (docx)', `${OPEN_XML}.wordprocessingml.document`, 'docx'),
  marked('Excel (xlsx)', `${OPEN_XML}.spreadsheetml.sheet`, 'xlsx'),
  marked('PowerPoint (pptx)', `${OPEN_XML}.presentationml.presentation`, 'pptx'),
  marked('OpenDocument (odt)', `${OPEN_DOCUMENT}.text`, 'odt'),
  marked('OpenDocument (ods)', `${OPEN_DOCUMENT}.spreadsheet`, 'ods'),
  { name: 'tekst/text (txt)', type: 'text/plain', extensions: ['txt'], isText: true },
  { name: 'CSV', type: 'text/csv', extensions: ['csv'], isText: true },
  { name: 'Markdown (md)', type: 'text/markdown', extensions: ['md'], isText: true },
];

export function kindByExtension(extension: string): FileKind | undefined {
  return fileKinds.find(({ extensions }) => extensions.includes(extension));
}

export function kindByType(type: string | undefined): FileKind | undefined {
  return fileKinds.find((kind) => kind.type === type && !kind.isText);
}

function marked(name: string, type: string, ...extensions: readonly string[]): FileKind {
  return { name, type, extensions, isText: false };
}
