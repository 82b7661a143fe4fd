//! What a figure says of the thing before it: whom it reaches (助学贷款6亿元、惠及学生2万人), and how many there are now (新增泊位
//! 60个、达800个).

use super::super::label::Label;
use super::super::lexicon;
use super::super::name::Name;
use super::super::topic;
use super::carry::Carry;
use super::figure::Figure;
use crate::strings::{CharsOf, Cut, OneOf, Size};

/// 绿色贷款18亿元、惠及企业58家: the thing of the figure before reaches them.
pub fn reaches_whom(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    let verb = label.verb?;
    let subject = carry.subject.as_ref().filter(|subject| !lexicon::bare().has(&subject.noun.words(text)))?;
    // 贷款余额80亿元,惠及企业: the loans do.
    let thing = if subject.noun.words(text).ends_with("余额") { subject.noun.without_end("余额".len())? } else { subject.noun.clone() };
    // 改造小区22个、惠及居民: what was done; 发放贷款20亿元、惠及企业: the money, however it came.
    let done = verb.of(text) != "覆盖" && lexicon::kept_verbs().opens(&subject.name.words(text)).is_some() && !subject.name.words(text).starts_with_any(GIVES);
    let thing = if done { subject.name.clone() } else { thing };
    // “惠农贷”投放127亿元,惠及…: the loan does, however it was given.
    let given = thing.words(text).closing_word("新增授信 新增贷款 投放 兑付").map_or(0, str::len);
    let thing = thing.without_end(given).filter(|thing| !thing.is_empty()).unwrap_or(thing);
    let funds = verb.of(text) == "支持" && thing.words(text).ends_with_any("资金 国债 债券 贷款 基金");
    (funds || verb.of(text).is_one_of("惠及 覆盖 受益")).then(|| thing.then(&label.name))
}

/// Verbs that bring money to those whom it reaches.
const GIVES: &str = "发放 投放 拨付 落实 下达 筹措 安排 争取 释放 办理 取得 实现 减少 累计 新增贷款 支持 推出 提供 出台 撬动 发布";

/// 实现免费义务教育,惠及学生2万人: the work of the clause before, where no figure has told another.
pub fn work_that_reaches(figure: &Figure, label: &Label, carry: &Carry) -> Option<Name> {
    let text = figure.text();
    let reaches = label.verb.is_some_and(|verb| verb.of(text) == "惠及") && carry.last.is_none();
    if !reaches {
        return None;
    }
    let programme = topic::programme(text, figure.frame.sentence, figure.mention, figure.before());
    let name = programme.or_else(|| Some(topic::before(text, figure.frame.sentence, figure.mention, figure.before())?.label.name));
    name.filter(|work| work.words(text).size() >= 4)
}

/// 经营主体净增48万户、达680万户; 新登记经营主体2万户,突破60万户: what was new is added to all. `summed`: 累计 says so, whatever was new
/// (新获批新药2个,累计19个).
pub fn stock_of_new(text: &str, carry: &Carry, summed: bool) -> Option<Name> {
    stock_of(text, carry.last.as_ref()?, summed)
}

/// The same for one name.
pub fn stock_of(text: &str, last: &Name, summed: bool) -> Option<Name> {
    const NEW: &str = "净增 新增 新设 净增加 新认定 新获批 获批建设";
    let words = last.words(text);
    if let Some(word) = words.closing_word(NEW) {
        return last.without_end(word.len()).filter(|name| !name.is_empty());
    }
    let new = lexicon::kept_verbs()
        .opens(&words)
        .map(|len| words.before(len))
        .filter(|verb| summed && (verb.starts_in("新净") || verb.is_one_of("获评 培育 认定 获批 入选")));
    let verb = words.opening_word("新登记 净增 新设立 新建改造 新建改建 新改扩建 新建").or(new)?;
    last.without_start(verb.len()).filter(|name| !name.is_empty())
}
