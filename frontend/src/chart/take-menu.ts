import { ChangeDetectionStrategy, Component, input, viewChild, type ElementRef } from '@angular/core';

/** One entry of an export menu. */
export interface Take {
  label: string;
  take: () => void;
}

/** The menu behind “Export”: the forms in which something can be taken away. It closes by itself when it is left. */
@Component({
  selector: 'cimai-take-menu',
  template: `
    <details #menu (focusout)="closeWhenLeft(menu, $event)">
      <summary (keydown.escape)="menu.open = false" [attr.aria-label]="title()">{{ label() }}</summary>
      <div class="menu">
        @for (each of takes(); track each.label) {
          <button type="button" (keydown.escape)="menu.open = false" (click)="choose(each)">{{ each.label }}</button>
        }
      </div>
    </details>
  `,
  styleUrl: './take-menu.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TakeMenu {
  readonly label = input.required<string>();
  /** What the menu is for, where its label alone does not say. */
  readonly title = input<string | null>(null);
  readonly takes = input.required<readonly Take[]>();

  private readonly menu = viewChild.required<ElementRef<HTMLDetailsElement>>('menu');

  protected closeWhenLeft(menu: HTMLDetailsElement, event: FocusEvent): void {
    if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
  }

  protected choose(chosen: Take): void {
    this.menu().nativeElement.open = false;
    chosen.take();
  }
}
