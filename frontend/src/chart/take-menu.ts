import { ChangeDetectionStrategy, Component, input, signal, viewChild, type ElementRef } from '@angular/core';

/** One entry of an export menu. */
export interface Take {
  label: string;
  take: () => void;
}

/** The room a menu needs to the left of its button's right edge, in pixels. */
const room = 200;

/** The menu behind “Export”: the forms in which something can be taken away. It closes by itself when it is left. */
@Component({
  selector: 'cimai-take-menu',
  template: `
    <details #menu (focusout)="closeWhenLeft(menu, $event)">
      <summary (click)="place(menu)" (keydown.escape)="menu.open = false" [attr.aria-label]="title()">{{ label() }}</summary>
      <div class="menu" [class.rightwards]="rightwards()">
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

  /** True where the button stands so far left that the menu hangs from its left edge. */
  protected readonly rightwards = signal(false);

  protected place(menu: HTMLDetailsElement): void {
    this.rightwards.set(menu.getBoundingClientRect().right < room);
  }

  protected closeWhenLeft(menu: HTMLDetailsElement, event: FocusEvent): void {
    if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
  }

  protected choose(chosen: Take): void {
    this.menu().nativeElement.open = false;
    chosen.take();
  }
}
