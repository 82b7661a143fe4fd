//! Medals counted by their metal: 运动员勇夺8金9银 is 8 金牌 and 9 银牌.

use super::super::label::Label;
use super::super::name::Name;
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

pub fn name(figure: &Figure, label: &Label, carry: &mut Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let medal = match figure.reading.unit.as_str() {
        "金" => "金牌",
        "银" => "银牌",
        "铜" => "铜牌",
        _ => return None,
    };
    let winner = if label.is_empty { carry.subject.as_ref()?.name.clone() } else { at_the_games(text, label).unwrap_or_else(|| without_in_turn(text, label)) };
    carry.set_subject(winner.clone(), winner.clone());
    let mut name = winner;
    name.push_word(medal);
    Some(Named::new(name, "medals of a metal", figure.reading.clone()))
}

/// 健儿在冬运会勇夺3枚金牌, 某地运动员夺得2枚金牌: the games or the verb with the medals, without who won them.
pub fn counted(text: &str, label: &Label, medals: &Name) -> Option<Name> {
    let won = medals.words(text);
    if !won.ends_with_any("金牌 银牌 铜牌 奖牌") {
        return None;
    }
    let games = at_the_games(text, label);
    let name = games.as_ref().unwrap_or(&label.name);
    let words = name.words(text);
    let who = words.last_of("运动员 健儿 选手").map(|(at, who)| at + who.len());
    let at = who.or(games.is_some().then_some(0))?;
    Some(name.without_start(at)?.then(medals))
}

/// 健儿在冬运会上斩获: the games alone; 岭南籍健儿在冬运会上斩获: with whose they are.
fn at_the_games(text: &str, label: &Label) -> Option<Name> {
    const WON: &str = "斩获 勇夺 获得 夺得 荣获 摘得 收获 取得 揽获 喜获 夺取";
    const GAMES: &str = "运动会 运会 残奥会 大赛 锦标赛 赛事 比赛 竞赛";
    let words = label.name.words(text);
    let won = words.trim_end_matches('“');
    let won = won.strip_closing(WON).unwrap_or(won);
    let won = won.strip_suffix('共').unwrap_or(won);
    let games = won.strip_last("上中").unwrap_or(won);
    if !games.ends_with_any(GAMES) {
        return None;
    }
    let name = label.name.without_end(words.len() - games.len())?;
    let Some((at, word)) = games.last_of("在 参加") else { return Some(name) };
    let at_games = name.without_start(at + word.len())?;
    let ours = ["运动员", "健儿", "选手", "体育健儿", "运动健儿", ""].contains(&games.before(at));
    if ours { Some(at_games) } else { Some(name.without_end(games.len() - at)?.then(&at_games)) }
}

/// 健儿分别摘得: 分别 tells that two games follow, each with its medals.
fn without_in_turn(text: &str, label: &Label) -> Name {
    let Some((place, at)) = label.name.place().and_then(|place| Some((place, place.of(text).place_of("分别")?))) else { return label.name.clone() };
    Name::of(Span::new(place.start, place.start + at)).then(&Name::of(Span::new(place.start + at + "分别".len(), place.end)))
}
