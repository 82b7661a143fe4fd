//! Leads: the short topic sentence or phrase that opens a paragraph and heads it.
//!
//! 多措扩大有效投资。牢牢抓住项目不放松… has one; 2024年是关键之年。… has none. Nothing but the words tells them apart, so a
//! first sentence is taken for a lead when it is short, speaks of no figure, and is not of a shape that tells rather than heads.

use super::announced::{announcing, before_items};
use super::para::{Para, Part};
use super::shape::{bare, has_figure, until};
use super::telling::{is_opening, is_telling};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::opening;

/// A lead is no longer than this.
const LONGEST: usize = 34;
/// 一年来,我们….
const LONGEST_BACK: usize = 36;
/// Where no other begins alike.
const LONGEST_PLAIN: usize = 29;
/// A paragraph longer than this is no introduction to what follows.
const LONG_BODY: usize = 600;
/// The only lead of its section.
const LONGEST_ALONE: usize = 22;
/// With a colon behind it.
pub const LONGEST_COLON: usize = 44;
/// So much of the paragraph must go on behind it.
pub const BODY: usize = 12;

/// How a text sets its leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Habit {
    /// On lines of their own: bold words of a web page.
    Bold,
    /// At the start of the paragraph, like any sentence.
    Plain,
}

/// The habit of a report: bold, when many leads are and few paragraphs open with what else looks like one.
fn habit(paras: &[Para]) -> Habit {
    let is_plain = |para: &Para| para.is_body() && opening::bullet(para.words).is_none() && opening::ordinal(para.words).is_none();
    let bodies = || paras.iter().enumerate().filter(|(_, para)| is_plain(para));
    let bold = bodies().filter(|(_, para)| para.head > 0).count();
    let plain = bodies().filter(|(i, para)| para.head == 0 && guess(paras, *i, Habit::Plain).is_some_and(|(_, sure)| sure != Sure::Yes)).count();
    // Where line ends were all that parted them, the bold sentences are paragraphs of their own.
    let lone = bodies().filter(|(i, _)| alone(paras, *i).is_some()).count();
    if bold >= 4 && bold * 2 >= plain || lone >= 6 && lone * 2 >= plain { Habit::Bold } else { Habit::Plain }
}

/// The leads of a report: for every paragraph the slice of its words that heads it, if any.
pub fn leads<'t>(paras: &[Para<'t>]) -> Vec<Option<&'t str>> {
    let habit = habit(paras);
    let mut leads = vec![None; paras.len()];
    if is_retold(paras) {
        return leads;
    }
    let mut start = 0;
    for end in 0..=paras.len() {
        if paras.get(end).is_none_or(|para| matches!(para.part, Part::Heading(_))) {
            let inside = start > 0;
            let bodies = || paras.iter().enumerate().take(end).skip(start).filter(|(_, para)| para.is_body());
            let found: Vec<Guess> =
                bodies().filter_map(|(i, para)| guess(paras, i, habit).map(|(words, sure)| Guess { i, body: para.count, words, sure })).collect();
            let section = Section { first: bodies().next().map_or(end, |(i, _)| i), bodies: bodies().count(), found: &found };
            for guess in found.iter().filter(|g| g.sure == Sure::Yes || inside && section.holds(g)) {
                leads[guess.i] = Some(guess.words);
            }
            start = end + 1;
        }
    }
    leads
}

/// A report that others retell (市长指出,…): its paragraphs open with who says it, and the others go on with that.
fn is_retold(paras: &[Para]) -> bool {
    let says = |words: &str| {
        let head = words.head(14);
        head.find_in("长理席").is_some_and(|at| head.after(at).contains_any("说, 指出, 强调, 表示,"))
    };
    paras.iter().filter(|p| p.is_body() && says(p.words)).count() >= 5
}

/// A first sentence that may be a lead.
struct Guess<'t> {
    i: usize,
    /// Characters of its paragraph.
    body: usize,
    words: &'t str,
    sure: Sure,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sure {
    Yes,
    /// The other leads of the section must bear it out.
    WithOthers,
    /// Too long or too full for one, unless others begin with the same words.
    InRow,
}

/// The paragraphs under one heading.
struct Section<'g, 't> {
    first: usize,
    bodies: usize,
    found: &'g [Guess<'t>],
}

impl Section<'_, '_> {
    /// Whether a guess fits the section: leads come in rows of one make, and the paragraph right under a heading may be its
    /// introduction.
    fn holds(&self, guess: &Guess) -> bool {
        let others = || self.found.iter().filter(|g| g.i != guess.i);
        let count = others().count();
        let comma = guess.words.has(",");
        if count == 0 {
            return (self.bodies > 1 || guess.body > LONG_BODY)
                && guess.words.size() <= LONGEST_ALONE
                && !guess.words.has("、")
                && (guess.i != self.first || !comma)
                && guess.sure == Sure::WithOthers;
        }
        let start = |words: &str, n: usize| words.chars().take(n).collect::<String>();
        if guess.sure == Sure::InRow {
            return others().filter(|g| start(g.words, 1) == start(guess.words, 1)).count() >= 2;
        }
        if count >= 2 && guess.i == self.first {
            let own = start(guess.words, 2);
            let starts: Vec<String> = others().map(|g| start(g.words, 2)).collect();
            let alike = starts.iter().any(|other| starts.first() != Some(other)) || starts.first() == Some(&own);
            let has_is = |words: &str| words.has("是");
            return alike && (!has_is(guess.words) || others().any(|g| has_is(g.words)));
        }
        true
    }
}

/// The lead that the paragraph `i` may have.
fn guess<'t>(paras: &[Para<'t>], i: usize, habit: Habit) -> Option<(&'t str, Sure)> {
    let para = paras.get(i)?;
    let bullet = opening::bullet(para.words);
    let words = para.words.after(bullet.unwrap_or(0));
    if opening::ordinal(words).is_some() || opening::mark(words).is_some() || opening::is_salutation(words) {
        return None;
    }
    if let Some(words) = announcing(words).or_else(|| before_items(words)) {
        return Some((words, Sure::Yes));
    }
    if para.head > 0 {
        return Some((bare(para.words.within(bullet.unwrap_or(0), para.head)), Sure::Yes));
    }
    if habit == Habit::Bold && bullet.is_none() {
        return alone(paras, i).map(|words| (words, Sure::Yes));
    }
    let (sentence, mark) = until(words, &['。', ':', '!', '?'], LONGEST_COLON)?;
    let rest = words.after(sentence.len() + mark.len_utf8());
    match mark {
        '。' => topic(paras, i, sentence, rest, bullet.is_some()),
        ':' => phrase(sentence, rest).map(|words| (words, Sure::WithOthers)),
        _ => None,
    }
}

/// The first sentence.
fn topic<'t>(paras: &[Para], i: usize, sentence: &'t str, rest: &str, bulleted: bool) -> Option<(&'t str, Sure)> {
    let count = sentence.size();
    let goes_on = rest.chars().nth(BODY - 1).is_some() || (bulleted && rest.is_empty() && paras.get(i)?.count <= LONGEST);
    let commas = sentence.matches(',').count();
    // Only a row bears out what alone would be too long or tell.
    let back = looks_back(sentence) && (count > LONGEST || is_telling(sentence));
    if !goes_on
        || !(3..=if back { LONGEST_BACK } else { LONGEST }).contains(&count)
        || commas > 2
        || has_figure(sentence) && !is_promise(sentence, count)
        || is_telling(sentence) && !back
        || is_opening(sentence)
    {
        return None;
    }
    let sure = match (bulleted, count <= LONGEST_PLAIN && commas < 2 && !back) {
        (true, true) => Sure::Yes,
        (false, true) => Sure::WithOthers,
        _ => Sure::InRow,
    };
    // A paragraph that goes on with the list of the one before has no topic of its own.
    if i.checked_sub(1).and_then(|before| paras.get(before)).is_some_and(|before| before.words.ends_in(";,、")) {
        return None;
    }
    Some((bare(sentence), sure))
}

/// 过去一年,我们稳增长,经济向好: a lead where the paragraphs around begin alike, else a sentence that tells.
fn looks_back(sentence: &str) -> bool {
    sentence.parted_at(",").is_some_and(|(span, rest)| span.ends_in("年来") && span.size() <= 6 && rest.starts_with("我们"))
}

/// 办好20件民生实事: the figure counts what the paragraph goes through.
fn is_promise(sentence: &str, count: usize) -> bool {
    let after = sentence.trim_start_matches(|c: char| !c.is_ascii_digit()).trim_start_of(DIGITS);
    count <= 16 && after.starts_in("件项大") && !sentence.starts_in(DIGITS)
}

/// Where leads are bold, a short sentence that is a paragraph of its own.
fn alone<'t>(paras: &[Para<'t>], i: usize) -> Option<&'t str> {
    let para = paras.get(i)?;
    let one = para.words.strip_suffix('。').filter(|w| !w.contains_in("。!?:;"))?;
    let next = paras.get(i + 1).is_some_and(|p| p.is_body() && p.count > 2 * para.count);
    (next && para.count <= 24 && !has_figure(one) && !is_telling(one)).then_some(one)
}

/// A phrase with a colon behind it: 数字产业加速成长:某某…
fn phrase<'t>(sentence: &'t str, rest: &str) -> Option<&'t str> {
    let count = sentence.size();
    let fits = (3..=24).contains(&count) && rest.chars().nth(BODY - 1).is_some() && !has_figure(sentence) && !is_telling(sentence);
    (fits && !sentence.contains_in(",“(《")).then(|| bare(sentence))
}

#[cfg(test)]
mod tests {
    use super::leads;
    use crate::outline::heading;
    use crate::outline::para::paragraphs;

    fn lead(line: &str) -> Option<String> {
        let text = format!("一、工作回顾\n{line}\n持续抓好安全生产。落实各项责任,守牢底线红线。\n不断提高治理水平。落实各项责任,守牢底线红线。");
        let mut paras = paragraphs(&text, &[], &[]);
        heading::find(&mut paras);
        leads(&paras)[1].map(str::to_string)
    }

    #[test]
    fn topics() {
        for (line, want) in [
            ("多措扩大有效投资。牢牢抓住项目不放松,推进项目建设。", "多措扩大有效投资"),
            ("——经济迈上新台阶。生产总值达到24万亿元,增长10%。", "经济迈上新台阶"),
            ("积极培育主体。新登记企业12万户,增长10%。", "积极培育主体"),
            ("今年政府工作的总体要求是:坚持稳中求进,以进促稳,先立后破。", "今年政府工作的总体要求是"),
            ("数字产业加速成长:芯片检测等9个项目建成投产。", "数字产业加速成长"),
            ("-坚定信仰,忠诚为政。", "坚定信仰,忠诚为政"),
        ] {
            assert_eq!(lead(line).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn a_look_back_in_a_row() {
        let row = ["过去一年,我们稳增长,经济向好", "过去一年,我们抓项目,后劲更足", "过去一年,我们惠民生,福祉增进"];
        let text = "一、工作回顾\n".to_string() + &row.map(|lead| format!("{lead}。落实各项责任,守牢底线红线。\n")).concat();
        let mut paras = paragraphs(&text, &[], &[]);
        heading::find(&mut paras);
        assert_eq!(leads(&paras)[1..], row.map(Some));
        assert_eq!(lead("过去一年,我们稳增长,经济向好。落实各项责任,守牢底线红线。"), None);
    }

    #[test]
    fn sentences_that_tell() {
        for line in [
            "2024年是实施规划的关键一年。做好全年工作,意义重大。",
            "全年新增就业12万人。发放补贴3亿元,惠及万家。",
            "各位代表!回顾过去,我们深感成绩来之不易。我们要继续努力。",
            "重点抓好以下工作:",
            "一是抓项目。新开工一批重大项目,形成实物量。",
            "稳中求进。",
            "为政之要,重在实干。我们要狠抓落实,务求实效。",
            "艰难更显勇毅,笃行方能致远。我们要狠抓落实,务求实效。",
            "为了保卫安全,必须加强建设。我们要狠抓落实,务求实效。",
        ] {
            assert_eq!(lead(line), None, "{line}");
        }
    }

    #[test]
    fn bold_sentences_that_are_paragraphs() {
        let text = "一、回顾\n".to_string() + &"改革继续推进。\n各项改革都在推进,各个方面都有新的进展。今年还要加强。\n".repeat(6);
        let mut paras = paragraphs(&text, &[], &[]);
        heading::find(&mut paras);
        assert_eq!(leads(&paras).into_iter().flatten().collect::<Vec<_>>(), ["改革继续推进"; 6]);
    }

    #[test]
    fn a_retold_report_has_none() {
        let text = "一、回顾\n".to_string() + &"李市长指出,去年我们取得了成绩,也有不足。\n坚持改革不动摇。各项改革都要推进,都要落实。\n".repeat(5);
        let mut paras = paragraphs(&text, &[], &[]);
        heading::find(&mut paras);
        assert!(leads(&paras).iter().all(Option::is_none));
    }
}
