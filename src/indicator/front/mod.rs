//! The words in front of a label: 2023年, 全市, 累计, 完成, and the verb that makes the quantity (新增, 改造).

mod longer;
mod when;

pub use longer::is_longer_word;

use super::lexicon;
use crate::quantity::is_han;
use crate::text::{OneOf, Span};
use when::{date, span_of_years};

/// A label without what stands in front of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Front {
    /// The label, kept verb included.
    pub label: Span,
    /// The verb that makes the quantity, at the label's start.
    pub verb: Option<Span>,
    /// 其中 stood in front: a part of what came before.
    pub of_which: bool,
    /// A light verb or preposition stood right before the label.
    pub after_light_verb: bool,
}

/// Strips the front of `span`.
pub fn read(text: &str, span: Span) -> Front {
    let mut front = Front { label: span, verb: None, of_which: false, after_light_verb: false };
    loop {
        let rest = front.label.of(text);
        // 制定实施|促进发展任务清单: what the papers are about.
        if text[span.start..front.label.start].ends_with_any("制定实施 制定落实 制定出台") {
            break;
        }
        let kept = lexicon::kept_verbs().opens(rest).filter(|&len| !is_longer_word(rest, len));
        let for_use = matches!(rest, "统筹" | "统筹资金") && is_for_use(&text[span.end..]);
        let light = lexicon::light_verbs().opens(rest).filter(|&len| !(for_use || is_longer_word(rest, len) || goes_with_name(&rest[..len], &rest[len..])));
        let adverb = lexicon::adverbs().opens(rest).filter(|&len| !is_longer_word(rest, len)).or_else(|| {
            lexicon::self_regions()
                .opens(rest)
                .filter(|&len| !(rest[len..].starts_with(['性', '总', '民']) || rest.starts_with("全域") && rest[len..].starts_with('旅') || is_title(rest)))
        });
        let other = mark(rest)
            .or_else(|| date(rest))
            .or_else(|| grouped(rest))
            .or_else(|| span_of_years(rest))
            .or_else(|| reckoning(rest))
            .or_else(|| stage_of_work(rest))
            .or_else(|| where_it_was(rest))
            .or_else(|| nation(rest))
            .or_else(|| region_by_name(rest))
            .or_else(|| phrase(rest))
            .or_else(|| one_by_one(rest))
            .or_else(|| means(rest))
            .or_else(|| said_by_plan(rest));
        let before_verb = rest
            .opening_word(MANNERS)
            .filter(|w| lexicon::kept_verbs().opens(&rest[w.len()..]).is_some())
            .map(str::len)
            .or_else(|| rest.strip_prefix("争取").filter(|r| r.starts_with_any("明年 今年 年内 20 19")).map(|_| "争取".len()))
            .or_else(|| rest.strip_prefix("争取").filter(|r| strives_for(r)).map(|_| "争取".len()))
            .or_else(|| rest.strip_prefix("免费").filter(|r| r.starts_with("开展")).map(|_| "免费".len()))
            .or_else(|| stressed(rest))
            .or_else(|| planned(rest))
            .or_else(|| average_of_heads(rest));
        let kept = kept.filter(|_| before_verb.is_none());
        let dropped = [light, adverb, other, before_verb].into_iter().flatten().max();
        match (kept, dropped) {
            (Some(verb), dropped) if dropped.is_none_or(|len| verb >= len) => {
                if rest[verb..].starts_with(['率', '额', '量', '者', '性', '力', '型', '路', '街']) {
                    break; // 签约率, 交付量: a noun, not a verb
                }
                front.verb = Some(Span::new(front.label.start, front.label.start + joined(rest, verb)));
                break;
            }
            (_, Some(len)) => {
                front.of_which |= rest.starts_with("其中");
                front.after_light_verb = light == Some(len);
                front.label.start += len;
            }
            (_, None) => break,
        }
    }
    front
}

/// 与高校共建平台, 向市委报告工作: with whom and to whom belongs to the name; 为企业减税 tells whom it serves. So does what they have:
/// 有就业意向的渔民.
fn goes_with_name(word: &str, behind: &str) -> bool {
    if word == "有" {
        let (had, who) = behind.split_once('的').unwrap_or_default();
        return (2..=8).contains(&had.chars().count()) && !had.starts_with(['许', '人', '些']) && who.chars().count() >= 2 && had.chars().all(is_han);
    }
    matches!(word, "与" | "向" | "面向") && behind.chars().count() >= 4
}

/// What tells how, when or at which level, in front of the verb.
const MANNERS: &str = "年 稳定 可 能 计划 统筹 省级层面 市级层面 国家层面 集中力量 集中 创新 先行 科学 系统 联手 线下 靶向 有机 及时 按时 提速 大规模 \
                       再 分层级 分期 分类 全程 波浪式 点线面结合 阶段性 清单化项目化 市县两级";

/// 重点打造示范村: 重点 says how; in 重点建设用地 it says which.
fn stressed(rest: &str) -> Option<usize> {
    const VERBS: &[&str] = &["打造", "培育", "支持", "建设", "发展", "推进", "推动", "引进", "扶持", "谋划", "实施"];
    let behind = rest.strip_prefix("重点")?;
    let object = VERBS.iter().find_map(|verb| behind.strip_prefix(*verb))?;
    (!object.starts_with_any("用地 项目 工程 任务 区 类")).then_some("重点".len())
}

/// 争取|创建示范县: what is striven for; 争取新增债券 is what was got.
fn strives_for(behind: &str) -> bool {
    lexicon::kept_verbs().opens(behind).is_some() && !behind.starts_with(['新', '增'])
}

/// 全国重点实验室, 全国示范社: the nation stands in the title.
fn is_title(rest: &str) -> bool {
    rest.strip_prefix("全国").is_some_and(|title| title.starts_with_any("重点实验室 重点文物 示范 文明 先进 优秀 百强 特色 知名 “ 商贸 双拥 综合实力"))
}

/// 统筹|9.8亿元用于援企稳岗: the verb makes the amount.
fn is_for_use(behind: &str) -> bool {
    behind.find("元用于").is_some_and(|at| behind[..at].chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '多' | '余' | '万' | '亿' | '近' | '超')))
}

/// 谋划|推出, but 谋划储备 and 谋划建设 as they stand.
fn planned(rest: &str) -> Option<usize> {
    let behind = rest.strip_prefix("谋划")?;
    let acts = lexicon::kept_verbs().opens(behind).is_some() && !behind.starts_with("储备") && !behind.starts_with("建设");
    acts.then_some("谋划".len())
}

/// 接收、处置案件, 改造和新建: verbs joined in one.
fn joined(rest: &str, mut len: usize) -> usize {
    if let Some(second) = second_verb(rest, len) {
        return second;
    }
    while let Some(mark) = rest[len..].chars().next().filter(|c| matches!(c, '、' | '和' | '或' | '并')) {
        let next = len + mark.len_utf8();
        match lexicon::kept_verbs().opens(&rest[next..]).filter(|verb| rest.len() >= next + verb) {
            Some(verb) => len = next + verb,
            None => break,
        }
    }
    len
}

/// 培育|引进人才, 开工|新建学校, 创建(晋级)园区: two verbs in one, and a remark on the verb.
fn second_verb(rest: &str, len: usize) -> Option<usize> {
    const SECOND: &str = "建设 打造 改造 整治 提升 引进 新建 新增 保护 恢复 投运 建造 培育 留用 建成 投用 修复 运营 扩建 改建";
    let behind = &rest[len..];
    let word = behind.opening_word(SECOND).filter(|word| {
        let object = &behind[word.len()..];
        object.chars().count() >= 2 && !object.starts_with(['的', '用', '工', '率', '项', '区', '类'])
    });
    let remark = behind.strip_prefix('(').and_then(|inside| inside.find(')')).filter(|&at| at <= 9).map(|at| at + "()".len());
    (len >= 6).then_some(()).and(word.map(str::len).or(remark)).map(|more| len + more)
}

fn mark(rest: &str) -> Option<usize> {
    let number = rest.bytes().take_while(u8::is_ascii_digit).count();
    let item = |behind: &str| behind.is_empty() || behind.starts_with(is_han);
    if (1..=2).contains(&number) && rest[number..].starts_with([')', '.']) && item(&rest[number + 1..]) {
        return Some(number + 1); // (2)新建…, (7)为: the number of an item
    }
    if let Some(number) = rest.strip_prefix('(').and_then(|r| r.split_once(')')).map(|(inside, _)| inside).filter(|inside| inside.chars().count() <= 2)
        && number.chars().all(|c| "一二三四五六七八九十".contains(c))
    {
        return Some(number.len() + "()".len()); // (一)税收: a number inside a paragraph
    }
    // 2000人(含…)左右、技师…: the bound of the figure before, behind its bracket.
    if let Some(bound) = rest.opening_word("左右、 以上、 以上, 左右, 新台阶、 台阶、 大关、 新高、 关口、") {
        return Some(bound.len());
    }
    if let Some(len) = item_mark(rest) {
        return Some(len);
    }
    if let Some(inside) = rest.strip_prefix('【').and_then(|r| r.split_once('】')).map(|(inside, _)| inside).filter(|inside| inside.chars().count() <= 14) {
        return Some(inside.len() + "【】".len()); // 【2025年目标】 heads what follows
    }
    rest.chars().next().filter(|c| matches!(c, '、' | ',' | ':' | '—' | '-' | ' ' | '的' | '和' | '及' | '·' | '(' | ')' | '”' | '.' | ';')).and_then(|c| {
        let goes_on = rest[c.len_utf8()..].chars().next();
        // 和 opens 和美乡村, 和谐; ( opens a remark that is part of the label only when it closes.
        (!(c == '和' && matches!(goes_on, Some('美' | '谐' | '平' | '顺' | '睦')) || c == '及' && goes_on == Some('时'))).then_some(c.len_utf8())
    })
}

/// 一是, 十一是: the mark of an item that stands in its clause.
fn item_mark(rest: &str) -> Option<usize> {
    if let Some(circled) = rest.chars().next().filter(|c| ('\u{2460}'..='\u{2473}').contains(c)) {
        return Some(circled.len_utf8());
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && rest[digits..].starts_with('.') && rest[digits + 1..].starts_with(is_han) {
        return Some(digits + 1);
    }
    let numeral = rest.chars().take_while(|c| "一二三四五六七八九十".contains(*c)).map(char::len_utf8).sum::<usize>();
    (numeral > 0 && numeral <= 9 && rest[numeral..].starts_with('是')).then_some(numeral + '是'.len_utf8())
}

/// 十大类, 九大领域: how they are grouped.
fn grouped(rest: &str) -> Option<usize> {
    let numeral = rest.chars().take_while(|c| "两一二三四五六七八九十".contains(*c)).map(char::len_utf8).sum::<usize>();
    let word = rest[numeral..].opening_word("大类 大领域 个方面 大方面 大类别 批次 批")?;
    (numeral > 0).then_some(numeral + word.len())
}

/// 扣除物价上涨因素, 考虑价格下降因素: how a growth was reckoned.
fn reckoning(rest: &str) -> Option<usize> {
    if !rest.starts_with_any("扣除 考虑 剔除 按可比 按不变") {
        return None;
    }
    let first = |words: &[&str]| words.iter().filter_map(|w| rest.find(w).map(|i| i + w.len())).filter(|&end| rest[..end].chars().count() <= 14).min();
    let end = first(&["因素影响", "因素"]).or_else(|| first(&["价格计算", "口径计算", "口径", "价格"]))?;
    let end = rest[end..].opening_word("因素 计算").map_or(end, |w| end + w.len());
    (rest[..end].chars().count() <= 14).then_some(end)
}

/// Verbs that stand in the names of means: 在线审批平台, 融资对接.
const NOUNS: &[&str] = &["审批", "融资", "服务", "监测", "检查", "加工", "销售", "生产", "更新", "治理", "采购", "支持", "征集", "交易"];

/// 通过“惠农贷”平台, 利用坡地林地|新增: by what means, up to the verb or the end.
fn means(rest: &str) -> Option<usize> {
    let word = ["通过", "利用", "依托", "借助", "凭借", "配合", "围绕"].into_iter().find(|w| rest.starts_with(*w))?;
    let behind = &rest[word.len()..];
    if behind.starts_with(['率', '量']) || word == "围绕" && behind.starts_with('“') || behind.starts_with("外资") {
        return None;
    }
    if !behind.contains('的') && behind.ends_with_any("平台 机制 渠道 等方式 模式") {
        return Some(rest.len());
    }
    let at = behind.char_indices().skip(2).take(16).map(|(i, _)| i).find(|&i| {
        let verb =
            lexicon::kept_verbs().opens(&behind[i..]).filter(|len| *len >= 6 && !is_longer_word(&behind[i..], *len) && !NOUNS.contains(&&behind[i..i + len]));
        verb.is_some_and(|len| behind.len() > i + len) || verb.is_some() && i + 6 == behind.len()
    })?;
    (!behind[..at].contains('的')).then_some(word.len() + at)
}

/// 平均每千人口拥有床位: so many heads are an average already; 平均每人占有粮食 is a measure of its own.
fn average_of_heads(rest: &str) -> Option<usize> {
    let heads = rest.strip_prefix("平均每")?.trim_start_matches(|c: char| c.is_ascii_digit() || "十百千万".contains(c));
    (heads.starts_with('人') && heads.len() + "平均每".len() < rest.len()).then_some("平均".len())
}

/// 在调整初期 before 由: nothing but a time.
fn stage_of_work(rest: &str) -> Option<usize> {
    let whole = rest.starts_with('在') && rest.ends_with_any("初期 末期 期间 时期");
    (whole && rest.chars().count() <= 10).then_some(rest.len())
}

/// 在东岭、西河等地|举办招商活动: where it was, which is many places.
fn where_it_was(rest: &str) -> Option<usize> {
    let places = rest.strip_prefix('在')?;
    let at = places.char_indices().map(|(i, _)| i).take(24).find(|&i| places[i..].starts_with("等地"))?;
    let end = '在'.len_utf8() + at + "等地".len();
    let behind = rest[end..].strip_prefix("成功").unwrap_or(&rest[end..]);
    let goes_on = !behind.is_empty() && !behind.starts_with(['区', '方', '块', '的', '级']);
    goes_on.then_some(rest.len() - behind.len())
}

/// 规划提出了“十四五”期间|能耗下降: what a plan says, up to its years.
fn said_by_plan(rest: &str) -> Option<usize> {
    let at = ["”期间", "”时期"].iter().find_map(|end| rest.find(end).map(|at| at + end.len()))?;
    let said = ["提出", "确定", "规定", "明确"].iter().any(|verb| rest[..at].contains(verb));
    (said && rest[..at].chars().count() <= 24).then_some(at)
}

/// 全某|地区生产总值, 全某|规模以上工业: a region by the character of its name.
fn region_by_name(rest: &str) -> Option<usize> {
    let region = rest.strip_prefix('全')?;
    let name = region.chars().next().filter(|c| !"体部社".contains(*c))?.len_utf8(); // 全体居民, 全部城镇
    let whole = region[name..].starts_with_any("地区生产总值 规模以上 规上 研究与试验 一般公共预算 固定资产投资 社会消费品 居民人均 城镇 农村居民 城乡");
    whole.then_some('全'.len_utf8() + name)
}

/// 国家准备扶持, 国务院共提交, 我们先后派出: who acts says nothing in a national report.
fn nation(rest: &str) -> Option<usize> {
    if rest.starts_with("国务院共") {
        return Some("国务院".len());
    }
    if let Some(word) = rest.opening_word("国务院同意 国务院批准") {
        return Some(word.len());
    }
    let acts = rest.strip_prefix("国家")?;
    acts.starts_with_any("准备 先后 共 将 拟 已").then_some("国家".len()).filter(|_| !acts.starts_with("共同") && !acts.starts_with("共建"))
}

/// “一企一策”推进改造, “一户一档”建立档案: how it is done.
fn one_by_one(rest: &str) -> Option<usize> {
    let (inside, behind) = rest.strip_prefix('“')?.split_once('”')?;
    let each = inside.strip_prefix('一').is_some_and(|more| (3..=6).contains(&more.chars().count()) && more.contains('一'));
    let acts = lexicon::light_verbs().opens(behind).is_some() || lexicon::kept_verbs().opens(behind).is_some();
    (each && acts).then_some(rest.len() - behind.len())
}

/// Fixed phrases: 主要预期目标是, 在此基础上, 经济社会发展主要预期目标为.
fn phrase(rest: &str) -> Option<usize> {
    [
        "国家安排专项资金支持",
        "国家安排专项资金",
        "国家安排资金",
        "主要预期目标是",
        "预期目标是",
        "预期目标为",
        "主要预期目标为",
        "在此基础上",
        "在全国率先",
        "在全省率先",
        "在全市率先",
        "“十三五”末",
        "到“十四五”末",
        "市本级财政性",
        "一批",
        "所有的",
        "等",
        "初步核算",
        "据初步核算",
        "经初步核算",
        "快报数据显示",
        "到本世纪末",
        "本世纪末",
        "准备重点",
        "中央提出",
        "中央决定",
        "国务院决定",
        "政府决定",
        "仅此一项",
        "仅这一项",
        "只这一项",
    ]
    .iter()
    .find(|w| rest.starts_with(**w) && !rest.starts_with("等级"))
    .map(|w| w.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, label: &str, verb: Option<&str>) {
        let front = read(text, Span::new(0, text.len()));
        assert_eq!((front.label.of(text), front.verb.map(|v| v.of(text))), (label, verb), "{text}");
    }

    #[test]
    fn fronts() {
        check("全年新签约项目", "新签约项目", Some("新签约"));
        check("完成土地征收", "土地征收", None);
        check("2023年全市经营主体", "经营主体", None);
        check("到2025年底高新技术企业", "高新技术企业", None);
        check("五年来累计新增就业", "新增就业", Some("新增"));
        check("签约率", "签约率", None);
        check("有机农产品基地", "有机农产品基地", None);
        check("、省市重点项目完成投资", "省市重点项目完成投资", None);
        check("过去五年投入", "投入", Some("投入"));
    }
}
