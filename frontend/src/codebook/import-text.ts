import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Codebook, CodebookCheck, CodebookFormat } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { count } from '../words/figures.js';
import { CodebookClient } from './codebook-client.js';

const formats = ['json', 'csv', 'yaml'] as const satisfies readonly CodebookFormat[];

/** A codebook from a file or from what was pasted: checked first, every problem with its line, and only then taken over. */
@Component({
  selector: 'cimai-import-text',
  templateUrl: './import-text.html',
  styleUrl: './import-text.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportText {
  /** The codebook that is open: what a format cannot say is kept from it. */
  readonly id = input.required<string>();
  /** A sound codebook that a person wants to go on with. */
  readonly taken = output<Codebook>();

  private readonly client = inject(CodebookClient);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.codebook);
  protected readonly sending = new Sending(() => this.framing.frame());
  protected readonly formats = formats;
  protected readonly format = signal<CodebookFormat>('json');
  protected readonly text = signal('');
  protected readonly into = signal<string | null>(null);
  protected readonly target = computed(() => this.into() ?? this.id());
  protected readonly check = signal<CodebookCheck | null>(null);

  protected readonly found = computed(() => {
    const check = this.check();
    const { code } = this.framing.frame();
    if (!check) return null;
    const words = this.words();
    return {
      sound: check.codebook !== null,
      said: check.codebook
        ? words.importSound(check.themes, count(check.forms, code))
        : words.importBroken(check.problems.length),
      problems: check.problems.map(({ line, path, theme, form, words: said }) => ({
        // A theme by its name says more than the path to it; the path is there to be looked up.
        where: [line === null ? (theme ? '' : path) : words.line(line), theme, form].filter(part => part).join(' · '),
        ...{ path, said: said[code] },
      })),
      notes: check.notes.map(note => note[code]),
      opens: check.codebook?.id === this.id(),
    };
  });

  protected async read(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    const ending = /\.(json|csv|ya?ml)$/i.exec(file.name)?.[1]?.toLowerCase() ?? 'json';
    this.format.set(ending === 'yml' || ending === 'yaml' ? 'yaml' : ending === 'csv' ? 'csv' : 'json');
    this.write(await file.text());
    this.look();
  }

  protected write(text: string): void {
    this.text.set(text);
    this.check.set(null);
  }

  protected look(): void {
    const id = this.target().trim() || this.id();
    this.sending.send(this.client.checkText({ as: this.format(), text: this.text(), id }), check => this.check.set(check));
  }

  protected take(): void {
    const codebook = this.check()?.codebook;
    if (codebook) this.taken.emit(codebook);
  }
}
