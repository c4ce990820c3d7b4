// Phone mode: whether what is typed goes through a phone's keyboard and client before it is sent.

const KEY = "dailytensor-phone-mode";

export class Phone {
  on = localStorage.getItem(KEY) === "on";

  toggle() {
    this.on = !this.on;
    localStorage.setItem(KEY, this.on ? "on" : "off");
  }
}
