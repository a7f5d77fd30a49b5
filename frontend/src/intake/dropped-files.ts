/** A file with the name it is sent under: its path inside the folder it was dropped with. */
export interface NamedFile {
  file: File;
  name: string;
}

/** Files that systems scatter into folders and nobody means to send. */
const strays = /(^|\/)(\.[^/]+(\/|$)|(Thumbs\.db|desktop\.ini)$)/i;

/** The files a person chose in a file or folder field. */
export function chosenFiles(list: FileList | null): NamedFile[] {
  return meant([...(list ?? [])].map(file => ({ file, name: file.webkitRelativePath || file.name })));
}

/** Without strays, and in the order of their names as people count (2 before 10): the order in which they are kept. */
export function meant<Named extends Pick<NamedFile, 'name'>>(files: readonly Named[]): Named[] {
  const byName = new Intl.Collator('zh-CN', { numeric: true });
  return files.filter(each => !strays.test(each.name)).sort((a, b) => byName.compare(a.name, b.name));
}

/**
 * The files of a drop, folders opened all the way down. The entries must be taken from the event before anything is awaited:
 * the browser empties it when the event is over.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? []);
  const plain = chosenFiles(transfer.files);
  if (!entries.length) return plain;
  return meant((await Promise.all(entries.map(opened))).flat());
}

async function opened(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, name: entry.fullPath.replace(/^\//, '') }];
  }
  const children = await readAll((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(children.map(opened))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A directory reader hands its entries out in portions (a hundred in Chromium) and an empty one at the end. */
async function readAll(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!portion.length) return all;
    all.push(...portion);
  }
}
