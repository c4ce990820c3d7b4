// Polls and quizzes: choosing, votes, result bars, right and wrong, the explanation.

import { avatar, el, icon } from "./dom.js";
import { formatted } from "./entities.js";
import { plural } from "./format.js";

/** Draw the poll of a message for the person at the left. */
export function pollCard(message, app) {
  const poll = message.poll;
  const mine = poll.voters?.[app.store.me] ?? [];
  const results = poll.is_closed || mine.length > 0;
  const list = el("div", { class: "options", role: "group", "aria-label": "Options" });
  const card = el(
    "div",
    { class: `poll${results ? " voted" : ""}`, data: { testid: "poll", pollId: poll.id } },
    poll.description ? el("div", { class: "poll-description" }, formatted(poll.description, poll.description_entities)) : null,
    el("div", { class: "question" }, formatted(poll.question, poll.question_entities)),
    el("div", { class: "poll-kind" }, kind(poll)),
    list,
  );
  list.append(...poll.options.map((option, index) => optionNode({ poll, option, index, mine, results, card }, app)));
  card.append(...[explanation(poll, results), footer(poll, mine, results, card, app)].filter(Boolean));
  return card;
}

function kind(poll) {
  if (poll.is_closed) return "Final results";
  const who = poll.is_anonymous ? "Anonymous " : "";
  const what = poll.type === "quiz" ? "quiz" : "poll";
  const many = poll.allows_multiple_answers ? ", several answers" : "";
  return (who ? who + what : what[0].toUpperCase() + what.slice(1)) + many;
}

function correct(poll) {
  if (poll.correct_option_ids) return poll.correct_option_ids;
  return poll.correct_option_id === undefined || poll.correct_option_id === null ? [] : [poll.correct_option_id];
}

function optionNode(view, app) {
  const { poll, option, index, mine, results, card } = view;
  const chosen = mine.includes(index);
  const state = results ? verdict(poll, index, chosen) : "";
  const share = poll.total_voter_count ? Math.round((100 * option.voter_count) / poll.total_voter_count) : 0;
  const node = el(
    "button",
    { type: "button", class: `option ${state} ${poll.allows_multiple_answers ? "many" : ""}`, disabled: results, "aria-pressed": String(chosen) },
    el("span", { class: "mark" }, results && (state || chosen) ? icon(state === "wrong" ? "close" : "check") : null),
    el("span", { class: "label" }, formatted(option.text, option.text_entities)),
    results ? voters(poll, index, app) : null,
    results ? el("span", { class: "share" }, `${share}%`) : null,
    results ? bar(share) : null,
  );
  Object.assign(node.dataset, { testid: "poll-option", index, chosen: String(chosen), state });
  node.addEventListener("click", () => choose(poll, index, card, app));
  return node;
}

function verdict(poll, index, chosen) {
  const right = correct(poll);
  if (poll.type !== "quiz" || right.length === 0) return "";
  if (right.includes(index)) return "right";
  return chosen ? "wrong" : "";
}

function bar(share) {
  const fill = el("span", { class: "fill" });
  fill.style.width = `${share}%`;
  return el("span", { class: "bar" }, fill);
}

function voters(poll, index, app) {
  if (poll.is_anonymous) return el("span", {});
  const people = app.store.state.people.filter((person) => poll.voters?.[person.id]?.includes(index));
  return el("span", { class: "voters" }, people.map((person) => avatar(person.first_name, person.id, "tiny")));
}

function choose(poll, index, card, app) {
  if (!poll.allows_multiple_answers) {
    lock(card, index);
    cast(poll, [index], card, app);
    return;
  }
  const option = card.querySelectorAll(".option")[index];
  option.setAttribute("aria-pressed", String(option.getAttribute("aria-pressed") !== "true"));
  card.querySelector(".vote").disabled = picked(card).length === 0;
}

function picked(card) {
  return [...card.querySelectorAll(".option")].flatMap((node, index) => (node.getAttribute("aria-pressed") === "true" ? [index] : []));
}

async function cast(poll, options, card, app) {
  if (!(await app.actions.vote(poll.id, options))) unlock(card);
}

function lock(card, index) {
  card.classList.add("voting");
  card.querySelectorAll(".option")[index].classList.add("busy");
}

function unlock(card) {
  card.classList.remove("voting");
  card.querySelector(".busy")?.classList.remove("busy");
}

function explanation(poll, results) {
  if (!results || !poll.explanation) return null;
  return el("div", { class: "explanation", data: { testid: "explanation" } }, icon("bulb"), el("div", {}, formatted(poll.explanation, poll.explanation_entities)));
}

function footer(poll, mine, results, card, app) {
  const count = poll.total_voter_count;
  const words = count ? plural(count, poll.type === "quiz" ? "answer" : "vote") : "No votes yet";
  const vote = el("button", { type: "button", class: "vote", disabled: true, data: { testid: "poll-vote" } }, "Vote");
  vote.addEventListener("click", () => cast(poll, picked(card), card, app));
  const again = el("button", { type: "button", class: "retract", data: { testid: "poll-retract" } }, "Take my vote back");
  again.addEventListener("click", () => app.actions.vote(poll.id, []));
  const revotable = mine.length > 0 && !poll.is_closed && (poll.allows_revoting ?? poll.type !== "quiz");
  return el("div", { class: "poll-footer" }, el("span", {}, words), poll.allows_multiple_answers && !results ? vote : null, revotable ? again : null);
}
