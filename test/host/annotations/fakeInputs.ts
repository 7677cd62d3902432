import * as vscode from 'vscode';

/** A box that a test answers in place of a reader. */
export interface Answered<Box> {
  readonly box: Box;
  type(text: string): void;
  accept(): void;
  hide(): void;
}

interface Common {
  value: string;
  show(): void;
  hide(): void;
}

/** A line to type into. */
export function fakeInput(): Answered<vscode.InputBox> & { press(button: number): void } {
  const pressed = new vscode.EventEmitter<vscode.QuickInputButton>();
  const fake = faked(vscode.window.createInputBox(), {
    buttons: { value: [], writable: true },
    onDidTriggerButton: { value: pressed.event },
  });
  return {
    ...fake,
    press: (at) => {
      const button = fake.box.buttons[at];
      if (button) pressed.fire(button);
    },
  };
}

/** A list to choose from. */
export function fakePick<Item extends vscode.QuickPickItem>(): Answered<vscode.QuickPick<Item>> & {
  focus(item: Item): void;
  choose(item: Item): void;
  check(items: readonly Item[]): void;
} {
  const active = new vscode.EventEmitter<readonly Item[]>();
  const selection = new vscode.EventEmitter<readonly Item[]>();
  const fake = faked(vscode.window.createQuickPick<Item>(), {
    items: { value: [], writable: true },
    selectedItems: { value: [], writable: true },
    activeItems: { value: [], writable: true },
    canSelectMany: { value: false, writable: true },
    matchOnDetail: { value: false, writable: true },
    matchOnDescription: { value: false, writable: true },
    onDidChangeActive: { value: active.event },
    onDidChangeSelection: { value: selection.event },
  });
  const { box } = fake;
  return {
    ...fake,
    focus: (item) => active.fire([item]),
    choose: (item) => {
      box.selectedItems = [item];
      fake.accept();
    },
    check: (items) => {
      box.selectedItems = items;
      selection.fire(items);
    },
  };
}

function faked<Box extends Common & vscode.QuickInput>(made: Box, own: PropertyDescriptorMap): Answered<Box> {
  const [value, accepted, hidden] = [
    new vscode.EventEmitter<string>(),
    new vscode.EventEmitter<void>(),
    new vscode.EventEmitter<void>(),
  ];
  const hide = (): void => hidden.fire();
  const box = Object.defineProperties(Object.create(made) as Box, {
    onDidChangeValue: { value: value.event },
    onDidAccept: { value: accepted.event },
    onDidHide: { value: hidden.event },
    value: { value: '', writable: true },
    title: { value: '', writable: true },
    prompt: { value: '', writable: true },
    placeholder: { value: '', writable: true },
    ignoreFocusOut: { value: false, writable: true },
    show: { value: () => undefined },
    hide: { value: hide },
    dispose: { value: () => made.dispose() },
    ...own,
  });
  return {
    box,
    type: (text) => {
      box.value = text;
      value.fire(text);
    },
    accept: () => accepted.fire(),
    hide,
  };
}
