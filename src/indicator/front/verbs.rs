//! The verb that makes the quantity: verbs joined in one, and what says how in front of it.

use super::super::lexicon;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};

/// 接收、处置案件, 改造和新建: verbs joined in one.
pub fn joined(rest: &str, mut len: usize) -> usize {
    if let Some(second) = second_verb(rest, len) {
        return second;
    }
    while let Some(mark) = rest.after(len).chars().next().filter(|c| matches!(c, '、' | '和' | '或' | '并')) {
        let next = len + mark.len_utf8();
        match lexicon::kept_verbs().opens(rest.after(next)).filter(|verb| rest.len() >= next + verb) {
            // 新建和改造|提升
            Some(verb) => len = next + verb + if rest.after(next + verb) == "提升" { "提升".len() } else { 0 },
            None => break,
        }
    }
    len
}

/// 培育|引进人才, 开工|新建学校, 创建(晋级)园区: two verbs in one, and a remark on the verb.
fn second_verb(rest: &str, len: usize) -> Option<usize> {
    const SECOND: &str = "建设 打造 改造 整治 提升 引进 新建 新增 保护 恢复 投运 建造 培育 培养 治理 落地 留用 建成 投用 修复 运营 扩建 改建";
    let behind = rest.after(len);
    let word = behind.opening_word(SECOND).filter(|word| {
        let object = behind.after(word.len());
        object.size() != 1 && !object.starts_in("的用工率项区类")
    });
    let remark = behind.strip_prefix('(').and_then(|inside| inside.place_of(")")).filter(|&at| at <= 9).map(|at| at + "()".len());
    (len >= 6).then_some(()).and(word.map(str::len).or(remark)).map(|more| len + more)
}

/// 重点打造示范村: 重点 says how; in 重点建设用地 it says which.
pub fn stressed(rest: &str) -> Option<usize> {
    const VERBS: &str = "打造 培育 支持 建设 发展 推进 推动 引进 扶持 谋划 实施";
    let behind = rest.strip_prefix("重点")?;
    let object = behind.strip_opening(VERBS)?;
    (!object.starts_with_any("用地 项目 工程 任务 区 类")).then_some("重点".len())
}

/// 争取|创建示范县: what is striven for; 争取新增债券 is what was got.
pub fn strives_for(behind: &str) -> bool {
    lexicon::kept_verbs().opens(behind).is_some() && !behind.starts_in("新增")
}

/// 谋划|推出, but 谋划储备 and 谋划建设 as they stand.
pub fn planned(rest: &str) -> Option<usize> {
    let behind = rest.strip_prefix("谋划")?;
    let acts = lexicon::kept_verbs().opens(behind).is_some() && !behind.starts_with_any("储备 建设");
    acts.then_some("谋划".len())
}
